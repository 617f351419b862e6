import { existsSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EngineSettings } from '../engine/messages.ts'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

const here = (): Surroundings => ({ platform: process.platform, home: homedir(), env: process.env })

/** The worker's module, seen from a host's own: beside it in a build, in the engine's folder in the sources. */
export function engineWorkerUrl(hostUrl: string): URL {
  return new URL(hostUrl.endsWith('.ts') ? '../engine/worker.ts' : './engine-worker.js', hostUrl)
}

/** A file of the application itself; hosts lie two folders deep both in the sources and in a build. */
export function applicationPath(hostUrl: string, path: string): string {
  return fileURLToPath(new URL(`../../${path}`, hostUrl))
}

/** What the web host and the command line tell the engine at its start. */
export function engineSettings(hostUrl: string): EngineSettings {
  return {
    settingsFolder: settingsFolder(),
    projectFolder: projectFolder(),
    resourcesFolder: applicationPath(hostUrl, 'resources'),
    author: author(),
  }
}

/** Where the platform keeps what belongs to a person and an application. */
export function settingsFolder({ platform, home, env }: Surroundings = here()): string {
  if (env.THROUGHLINE_SETTINGS) return resolve(env.THROUGHLINE_SETTINGS)
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Throughline')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Throughline')
  return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Throughline')
}

export function projectFolder({ home, env }: Surroundings = here()): string {
  if (env.THROUGHLINE_PROJECTS) return resolve(env.THROUGHLINE_PROJECTS)
  const documents = join(home, 'Documents')
  return join(existsSync(documents) ? documents : home, 'Throughline')
}

function author(): string {
  try {
    return userInfo().username
  } catch {
    // A user id without an account, as in some containers.
    return 'researcher'
  }
}
