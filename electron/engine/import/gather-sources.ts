import { type Dirent, realpathSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Source } from '../../../shared/contract/imports.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import { formatOfName } from '../../../shared/model/source.ts'
import type { SourceToRead } from './read-source.ts'

/** One file or pasted text out of what was asked for, under the name its person knows it by. */
export type Gathered<Asked> = {
  readonly asked: Asked
  readonly source: Source
  /** As it is told in a report: the path, or the name that stands for it. */
  readonly file: string
  /** Without folders. */
  readonly name: string
  /** Why there is nothing to be read here, in one plain sentence. */
  readonly failure: string | null
}

/** More files than these are not taken from folders at once. */
export const mostFiles = 5_000
/** More than anybody keeps in a folder of transcripts: whoever drops a whole disk learns it soon. */
const mostEntries = 100_000

const natural = new Intl.Collator('en', { numeric: true })

/** What was asked for, with folders opened up in natural order. `cancelled` when the signal is aborted. */
export async function gatherSources<Asked extends { readonly source: Source }>(
  asked: readonly Asked[],
  signal: AbortSignal,
): Promise<readonly Gathered<Asked>[]> {
  const gathered: Gathered<Asked>[] = []
  for (const one of asked) {
    const { source } = one
    if ('pasted' in source) gathered.push({ asked: one, ...named(source, source.name), failure: null })
    else if (isFolder(source.path)) gathered.push(...(await filesIn(one, source, signal)))
    else gathered.push({ asked: one, ...named(source, source.name ?? source.path), failure: null })
  }
  return gathered
}

/** What the parser is asked to read. */
export function toRead(
  { source, name }: Pick<Gathered<unknown>, 'source' | 'name'>,
  columns: SourceToRead['columns'],
): SourceToRead {
  const from = 'pasted' in source ? { pasted: source.pasted } : { path: source.path }
  return { name, from, columns }
}

function named(source: Source, file: string) {
  return { source, file, name: basename(file) || file }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  } catch {
    // Whoever opens it finds the words for it.
    return false
  }
}

async function filesIn<Asked>(
  asked: Asked,
  folder: Extract<Source, { path: string }>,
  signal: AbortSignal,
): Promise<readonly Gathered<Asked>[]> {
  const files: Gathered<Asked>[] = []
  const visited = new Set<string>()
  let entries = 0
  const refused = (at: string, failure: string): Gathered<Asked> => ({
    asked,
    ...named(folder, at),
    failure,
  })

  async function visit(path: string, label: string): Promise<void> {
    if (signal.aborted) throw new EngineFailure({ kind: 'cancelled' })
    const listed = await listing(path)
    if (typeof listed === 'string') {
      files.push(refused(label, listed))
      return
    }
    if (visited.has(listed.place)) return
    visited.add(listed.place)
    for (const entry of listed.entries) {
      if (++entries > mostEntries || files.length > mostFiles) return
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
      const [below, belowLabel] = [join(path, entry.name), join(label, entry.name)]
      if (entry.isDirectory() || (entry.isSymbolicLink() && isFolder(below))) await visit(below, belowLabel)
      else if (formatOfName(entry.name)) {
        files.push({ asked, ...named({ path: below }, belowLabel), failure: null })
      }
    }
  }

  const label = folder.name ?? folder.path
  await visit(folder.path, label)
  if (entries > mostEntries || files.length > mostFiles) {
    const most = (entries > mostEntries ? mostEntries : mostFiles).toLocaleString('en')
    return [refused(label, `It holds more than ${most} files: import the folders in it one by one.`)]
  }
  return files.length > 0 ? files : [refused(label, 'There is no file in it that can be read.')]
}

/** The entries of a folder in natural order and its true place, or why it cannot be opened. */
async function listing(
  path: string,
): Promise<{ readonly place: string; readonly entries: readonly Dirent[] } | string> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    entries.sort((one, other) => natural.compare(one.name, other.name))
    return { place: realpathSync(path), entries }
  } catch {
    return 'The folder cannot be opened.'
  }
}
