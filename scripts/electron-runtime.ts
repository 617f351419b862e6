import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './repository.ts'

const folder = inRoot('node_modules', 'electron')

/** ms within which the download has to begin; a network that swallows requests says nothing. */
const longestSilence = 20_000

/** Electron's program file, where its runtime of the right version is there; else null. */
export function electronProgram(): string | null {
  try {
    const { version } = readJson('package.json') as { version: string }
    const program = readFileSync(join(folder, 'path.txt'), 'utf8')
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist')
    const installed = readFileSync(join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const path = join(dist, program)
    return installed === version && existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Downloads the runtime, showing how far it is, and lets Electron's own installer unpack it. Rejects with the reason
 * in a few words.
 */
export async function fetchElectron(tell: (text: string) => void): Promise<string> {
  const { version } = readJson('package.json') as { version: string }
  await download(version, tell)
  await unpack()
  const program = electronProgram()
  if (program === null) throw new Error('its files are not complete')
  return program
}

/** Into the cache that the installer looks into. */
async function download(version: string, tell: (text: string) => void) {
  const { downloadArtifact } = await import('@electron/get')
  const abort = new AbortController()
  const silence = setTimeout(
    () => abort.abort(new Error('the download site does not answer')),
    longestSilence,
  )
  let shown = -1
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: readJson('checksums.json') as Record<string, string>,
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        getProgressCallback: async ({ percent }: { readonly percent: number }) => {
          clearTimeout(silence)
          const tenth = Math.floor(percent * 10)
          if (tenth <= shown) return
          shown = tenth
          tell(`Downloading Electron ${version}: ${tenth * 10} %`)
        },
      },
    })
  } catch (reason) {
    throw new Error(firstWords(reason))
  } finally {
    clearTimeout(silence)
  }
}

function unpack(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore' })
    child.once('error', reject)
    child.once('exit', code =>
      code === 0 ? resolve() : reject(new Error('its archive could not be unpacked')),
    )
  })
}

/** `fetch` says only that it failed; what happened stands in its cause. */
function firstWords(reason: unknown): string {
  if (!(reason instanceof Error)) return String(reason)
  const { cause } = reason
  const exact = cause instanceof Error ? cause.message || ('code' in cause ? String(cause.code) : '') : ''
  return (exact || reason.message).split('\n')[0] ?? ''
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'))
}
