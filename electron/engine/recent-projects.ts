import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { RecentProject } from '../../shared/contract/projects.ts'

const most = 20
const stored = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }))
type Stored = z.infer<typeof stored>[number]

/** Projects opened on this computer, latest first, each with whether its file is still there. */
export function listRecent(settingsFolder: string): readonly RecentProject[] {
  return read(settingsFolder).map(project => ({ ...project, exists: existsSync(project.path) }))
}

/** Puts a project at the head of the list; a list that cannot be written is left as it is. */
export function rememberRecent(settingsFolder: string, project: Stored) {
  write(settingsFolder, [project, ...without(settingsFolder, project.path)].slice(0, most))
}

/** Takes a project off the list; its file is not touched. */
export function forgetRecent(settingsFolder: string, path: string) {
  write(settingsFolder, without(settingsFolder, path))
}

function without(settingsFolder: string, path: string): readonly Stored[] {
  return read(settingsFolder).filter(project => project.path !== path)
}

/** A list that cannot be read is an empty one: it only saves a person some clicks. */
function read(settingsFolder: string): readonly Stored[] {
  try {
    return stored.parse(JSON.parse(readFileSync(fileIn(settingsFolder), 'utf8')))
  } catch {
    return []
  }
}

function write(settingsFolder: string, projects: readonly Stored[]) {
  try {
    mkdirSync(settingsFolder, { recursive: true })
    const draft = `${fileIn(settingsFolder)}.new`
    writeFileSync(draft, JSON.stringify(projects, null, 2))
    renameSync(draft, fileIn(settingsFolder))
  } catch {
    // A settings folder that cannot be written must not keep anyone from their project.
  }
}

function fileIn(settingsFolder: string): string {
  return join(settingsFolder, 'recent.json')
}
