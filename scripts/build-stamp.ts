import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot, root } from './repository.ts'

const inputs = [
  'electron',
  'renderer',
  'shared',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'scripts/build.ts',
  'scripts/copy-fonts.ts',
]
const stamp = inRoot('out', 'build-stamp')
const fonts = inRoot('resources', 'fonts')

/**
 * What the build was made from: names, sizes and times of all its inputs. Reading no file keeps it to a few
 * milliseconds, and unlike the newest time alone it also notices a file that is gone.
 */
export function sourcesFingerprint(folder: string = root): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    const entry = statSync(join(folder, path), { throwIfNoEntry: false })
    if (!entry) return
    if (!entry.isDirectory()) {
      hash.update(`${path}\0${entry.size}\0${entry.mtimeMs}\n`)
      return
    }
    for (const name of readdirSync(join(folder, path)).sort()) add(`${path}/${name}`)
  }
  for (const path of inputs) add(path)
  return hash.digest('hex')
}

export function isBuildFresh(): boolean {
  return existsSync(stamp) && existsSync(fonts) && readFileSync(stamp, 'utf8') === sourcesFingerprint()
}

export function writeBuildStamp(fingerprint: string) {
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(stamp, fingerprint)
}
