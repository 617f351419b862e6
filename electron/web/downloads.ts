import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { contentTypes } from '../host-shared/content-types.ts'

/** Exported files waiting to be fetched, each once. */
export type Downloads = {
  /** Takes over a file; gives the URL path it can be fetched at. */
  offer(path: string, fileName: string): string
  /** The file as an answer, deleted once it was sent; null if there is none, or no longer. */
  fetch(id: string): Promise<Response | null>
  /** Deletes what was never fetched. */
  close(): Promise<void>
}

/** More than anybody waits for; the oldest goes, so that a page left open cannot fill the disk. */
const mostWaiting = 20

export function createDownloads(): Downloads {
  const waiting = new Map<string, { readonly path: string; readonly fileName: string }>()

  return {
    offer(path, fileName) {
      const id = randomBytes(16).toString('hex')
      waiting.set(id, { path, fileName })
      for (const [oldest, file] of [...waiting].slice(0, -mostWaiting)) {
        waiting.delete(oldest)
        void discard(file.path)
      }
      return `/exports/${id}`
    },
    async fetch(id) {
      const file = waiting.get(id)
      if (!file) return null
      waiting.delete(id)
      try {
        const { size } = await stat(file.path)
        const stream = createReadStream(file.path)
        stream.once('close', () => void discard(file.path))
        return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
          headers: {
            'content-type': contentTypes[extname(file.fileName)] ?? 'application/octet-stream',
            'content-length': String(size),
            'content-disposition': attachment(file.fileName),
          },
        })
      } catch {
        await discard(file.path)
        return null
      }
    },
    async close() {
      await Promise.all([...waiting.values()].map(file => discard(file.path)))
      waiting.clear()
    },
  }
}

/** RFC 6266, section 4.3: a plain name for old readers, the exact one encoded as in RFC 8187. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** The folder is the engine's, which uses it again. */
async function discard(path: string) {
  await rm(path, { force: true })
}
