import { constants, crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Refusal } from '../reading.ts'
import { bomb, type DocumentFormat, damaged, protectedByPassword } from './refusals.ts'

/** An archive whose names and sizes were looked at; nothing of it is inflated before it is asked for. */
export type Archive = {
  readonly has: (name: string) => boolean
  /** The bytes of one entry; null where there is none. Gives a Refusal where they are too many, or damaged. */
  readonly read: (name: string) => Promise<Buffer | null>
}

const megabyte = 1_000_000
const limits = {
  entries: 10_000,
  entry: 50 * megabyte,
  whole: 100 * megabyte,
  /** What is inflated may be this many times what it was, or a megabyte. */
  ratio: 200,
}

/** Opens a zip that somebody else made. Gives a Refusal for one that is damaged, or made to do harm. */
export async function openArchive(bytes: Buffer, format: DocumentFormat): Promise<Archive> {
  const zip = await opened(bytes, format)
  const entries = await entriesOf(zip, format)
  let inflated = 0
  return {
    has: name => entries.has(name),
    read: async name => {
      const entry = entries.get(name)
      if (!entry) return null
      const content = inflate(entry, await packedBytes(zip, bytes, entry, format), inflated, format)
      inflated += content.length
      return content
    },
  }
}

function opened(bytes: Buffer, format: DocumentFormat): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, strictFileNames: true, autoClose: false }
    fromBuffer(bytes, options, (failure, zip) => (failure ? reject(damaged(format)) : resolve(zip)))
  })
}

function entriesOf(zip: ZipFile, format: DocumentFormat): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    if (zip.entryCount > limits.entries) throw tooMany()
    const entries = new Map<string, Entry>()
    let declared = 0
    zip.on('error', (failure: Error) => reject(refusalOf(failure, format)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: Entry) => {
      declared += entry.uncompressedSize
      // A film within a document is large, but no larger than it is in the archive.
      const most = Math.max(room(entry.compressedSize), entry.compressedSize)
      if (declared > limits.whole || entry.uncompressedSize > most) reject(bomb())
      else if (entries.size >= limits.entries) reject(tooMany())
      // Of two entries of one name each reader of zips takes another.
      else if (entries.has(entry.fileName)) reject(damaged(format))
      else {
        entries.set(entry.fileName, entry)
        zip.readEntry()
      }
    })
    zip.readEntry()
  })
}

/** The names are looked at by yauzl, which gives no kinds of errors, only sentences. */
function refusalOf(failure: Error, format: DocumentFormat): Refusal {
  if (/^(absolute path|invalid relative path|invalid characters in fileName)/.test(failure.message)) {
    return new Refusal('It holds names that lead out of it, as no document does.')
  }
  return /encryption/.test(failure.message) ? protectedByPassword() : damaged(format)
}

function packedBytes(zip: ZipFile, bytes: Buffer, entry: Entry, format: DocumentFormat): Promise<Buffer> {
  if (entry.isEncrypted()) throw protectedByPassword()
  return new Promise((resolve, reject) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (failure, header) => {
      const end = failure ? 0 : header.fileDataStart + entry.compressedSize
      if (failure || end > bytes.length) reject(damaged(format))
      else resolve(bytes.subarray(header.fileDataStart, end))
    })
  })
}

/** Stops at the limit, whatever size the archive claims, and holds the claim against what came out. */
function inflate(entry: Entry, packed: Buffer, before: number, format: DocumentFormat): Buffer {
  const limit = Math.min(room(packed.length), limits.whole - before)
  const content = unpacked(entry, packed, limit, format)
  if (content.length > limit) throw bomb()
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw damaged(format)
  return content
}

function unpacked(entry: Entry, packed: Buffer, limit: number, format: DocumentFormat): Buffer {
  if (entry.compressionMethod === 0) return packed
  if (entry.compressionMethod !== 8) throw damaged(format)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(limit, 1), finishFlush: constants.Z_FINISH })
  } catch (failure) {
    const isLimit = failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'
    throw isLimit ? bomb() : damaged(format)
  }
}

/** How large an entry of this many bytes may become. */
function room(packed: number): number {
  return Math.min(limits.entry, Math.max(megabyte, packed * limits.ratio))
}

function tooMany(): Refusal {
  return new Refusal(
    `It is an archive of more than ${limits.entries.toLocaleString('en')} files, so it is no document.`,
  )
}
