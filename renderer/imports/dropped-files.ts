import { isWanted } from './choose-files.ts'
import type { ChosenFile } from './read-files.ts'

/** More than anybody means: a folder of a whole disk was dropped. */
const mostFound = 20_000

/** What was dropped, opened up. Takes the entries now, as they are gone once the drop is over; walks them when called. */
export function filesOfDrop(dropped: DataTransfer): (signal: AbortSignal) => Promise<readonly ChosenFile[]> {
  const roots = [...dropped.items].flatMap((one): readonly (File | FileSystemEntry)[] => {
    const entry = one.kind === 'file' ? one.webkitGetAsEntry() : null
    const file = entry === null && one.kind === 'file' ? one.getAsFile() : null
    return entry ? [entry] : file ? [file] : []
  })
  return async signal => {
    const found: ChosenFile[] = []
    for (const root of roots) {
      if (root instanceof File) found.push({ file: root, folder: '' })
      // What a person picked by itself is answered for, even if no reader reads it.
      else if (isFile(root)) found.push({ file: await fileOf(root), folder: '' })
      else if (isDirectory(root)) await walk(root, root.name, found, signal)
    }
    return found
  }
}

async function walk(
  directory: FileSystemDirectoryEntry,
  folder: string,
  found: ChosenFile[],
  signal: AbortSignal,
): Promise<void> {
  const entries = await entriesOf(directory)
  const inOrder = entries.toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en', { numeric: true }),
  )
  for (const entry of inOrder) {
    signal.throwIfAborted()
    if (found.length >= mostFound) return
    if (isFile(entry) && isWanted(entry.name)) found.push({ file: await fileOf(entry), folder })
    else if (isDirectory(entry) && !entry.name.startsWith('.')) {
      await walk(entry, `${folder}/${entry.name}`, found, signal)
    }
  }
}

/** A reader gives some hundred entries at a time, and none at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (more.length === 0) return entries
    entries.push(...more)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
