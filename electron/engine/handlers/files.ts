import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { FolderListing } from '../../../shared/contract/files.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { HandlersOf } from '../context.ts'

export const files: HandlersOf<'files'> = {
  'files.list': ({ folder }, { engine }): FolderListing => {
    if (folder === null) mkdirSync(engine.settings.projectFolder, { recursive: true })
    const path = resolve(folder ?? engine.settings.projectFolder)
    const parent = dirname(path)
    return { path, parent: parent === path ? null : parent, entries: entriesOf(path) }
  },
}

function entriesOf(path: string): FolderListing['entries'] {
  return namesIn(path)
    .filter(name => !name.startsWith('.'))
    .flatMap(name => {
      const isFolder = isFolderAt(join(path, name))
      const isShown = isFolder || name.toLowerCase().endsWith('.throughline')
      return isShown ? [{ name, path: join(path, name), isFolder }] : []
    })
    .sort((one, other) => Number(other.isFolder) - Number(one.isFolder) || one.name.localeCompare(other.name))
}

function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
  } catch {
    throw new EngineFailure({ kind: 'not-found', noun: 'folder that can be read at', name: path })
  }
}

/** What cannot be looked at, such as a link to itself or a file the system has locked, is no folder to go into. */
function isFolderAt(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}
