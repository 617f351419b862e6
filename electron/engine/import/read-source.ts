import * as fileSystem from 'node:fs'
import {
  type CsvMapping,
  formatOfName,
  largestSource,
  largestTextSource,
  type SourceFormat,
  sourceExtensions,
} from '../../../shared/model/source.ts'
import { type Reading, Refusal } from './reading.ts'

/** One text to be read: a file, or words from the clipboard. */
export type SourceToRead = {
  /** What the person calls it; its ending says what it is. */
  readonly name: string
  readonly from: { readonly path: string } | { readonly pasted: string }
  readonly columns?: CsvMapping | undefined
}

/** Reads a source in this thread. Gives a `Refusal` for what cannot be read, and nothing else. */
export async function readSource(source: SourceToRead): Promise<Reading> {
  const format = formatOf(source)
  const bytes = 'path' in source.from ? readBytes(source.from.path, format) : Buffer.from(source.from.pasted)
  return readBytesAs(format, bytes, source.columns)
}

/** Reads bytes as a format. Documents' libraries are loaded only when there is a document. */
export async function readBytesAs(
  format: SourceFormat,
  bytes: Buffer,
  columns?: CsvMapping | undefined,
): Promise<Reading> {
  if (isText(format)) {
    const { readTextSource } = await import('./readers/read-text.ts')
    return readTextSource(format, bytes, columns)
  }
  const { readDocument } = await import('./readers/read-document.ts')
  return readDocument(format, bytes)
}

type FileSystem = Pick<typeof fileSystem, 'statSync' | 'openSync' | 'fstatSync' | 'readSync' | 'closeSync'>

/**
 * The bytes of a file, never more than its format may have. A file that changes while it is read is refused: half of
 * one state and half of another is nobody's text.
 */
export function readBytes(path: string, format: SourceFormat, fs: FileSystem = fileSystem): Buffer {
  const largest = isText(format) ? largestTextSource : largestSource
  let file: number | null = null
  try {
    // Opening a pipe or a device could wait for ever.
    const kind = fs.statSync(path)
    if (kind.isDirectory()) throw new Refusal('It is a folder.')
    if (!kind.isFile()) throw new Refusal('It is not a file.')
    file = fs.openSync(path, 'r')
    const { size } = fs.fstatSync(file)
    if (size > largest) throw tooLarge(largest)
    // One byte more than there should be shows whether it grows.
    const bytes = Buffer.allocUnsafeSlow(size + 1)
    let length = 0
    for (;;) {
      const read = fs.readSync(file, bytes, length, bytes.length - length, null)
      length += read
      if (read === 0 || length === bytes.length) break
    }
    if (length !== size) throw new Refusal('It was changed while it was read.')
    return bytes.subarray(0, length)
  } catch (reason) {
    throw refusalOf(reason)
  } finally {
    if (file !== null) fs.closeSync(file)
  }
}

type DocumentFormat = Parameters<typeof import('./readers/read-document.ts').readDocument>[0]

function isText(format: SourceFormat): format is Exclude<SourceFormat, DocumentFormat> {
  return ['text', 'markdown', 'vtt', 'srt', 'csv'].includes(format)
}

function formatOf({ name, from }: SourceToRead): SourceFormat {
  if ('pasted' in from) return /^\uFEFF?WEBVTT(?=\s|$)/.test(from.pasted) ? 'vtt' : 'text'
  const format = formatOfName(name) ?? formatOfName(from.path)
  if (!format) throw new Refusal(`It is none of the files that are read: ${sourceExtensions.join(', ')}.`)
  return format
}

function tooLarge(largest: number): Refusal {
  return new Refusal(`It is larger than ${largest / 1_000_000} MB, the most that is read of its kind.`)
}

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EACCES: 'There is no permission to read it.',
  EPERM: 'There is no permission to read it.',
  EBUSY: 'It is locked by another program.',
  EISDIR: 'It is a folder.',
  ELOOP: 'It is a link that leads back to itself.',
  ENAMETOOLONG: 'Its name is longer than a file’s can be.',
}

function refusalOf(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  return new Refusal(sentences[code] ?? 'It cannot be read.')
}
