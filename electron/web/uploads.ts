import { randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Context } from 'hono'
import type { EngineError } from '../../shared/errors.ts'
import { formatOfName, largestSource } from '../../shared/model/source.ts'
import { readAway } from './read-away.ts'
import { refuseCall } from './refusals.ts'

/** Files that a page was given, as copies which the engine can read. */
export type Uploads = {
  /** Answers `POST /uploads?name=NAME`, whose body is the file: a `Result` with the copy's path. */
  take(context: Context): Promise<Response>
  /** Deletes all of them. */
  close(): Promise<void>
}

/** Bytes that all copies together may take: beyond it the oldest goes, so that a page left open cannot fill the disk. */
const mostBytes = 20 * largestSource

const tooLarge: EngineError = {
  kind: 'invalid-input',
  field: 'file',
  reason: `is larger than ${largestSource / 1_000_000} MB, the most that is read`,
}

export function createUploads(): Uploads {
  const copies = new Map<string, number>()
  let folder: Promise<string> | null = null

  async function refuse(context: Context, status: 413 | 500, error: EngineError): Promise<Response> {
    await readAway(context.req.raw.body, 3 * largestSource).catch(() => {})
    // What is left of the body is not read, so the connection cannot carry another request.
    context.header('connection', 'close')
    return refuseCall(context, status, error)
  }

  return {
    async take(context) {
      const { body } = context.req.raw
      if (Number(context.req.header('content-length') ?? 0) > largestSource) {
        return refuse(context, 413, tooLarge)
      }
      // Only this process' user may look into it (mkdtemp makes it 0700). No part of the name but a known ending is used.
      folder ??= mkdtemp(join(tmpdir(), 'throughline-uploads-'))
      const name = context.req.query('name') ?? ''
      const ending = formatOfName(name) ? extname(name).toLowerCase() : ''
      const path = join(await folder, `${randomBytes(16).toString('hex')}${ending}`)
      try {
        const bytes = await write(path, body)
        copies.set(path, bytes)
        await makeRoom(copies)
        return context.json({ ok: true, value: { path } })
      } catch (reason) {
        await rm(path, { force: true })
        if (reason instanceof TooLarge) return refuse(context, 413, tooLarge)
        const code = reason instanceof Error && 'code' in reason ? reason.code : ''
        if (code === 'ENOSPC' || code === 'EDQUOT') return refuse(context, 500, { kind: 'disk-full' })
        return refuse(context, 500, { kind: 'internal', reason: 'the file did not arrive whole' })
      }
    },
    async close() {
      if (folder) await rm(await folder, { recursive: true, force: true })
      folder = null
      copies.clear()
    },
  }
}

class TooLarge extends Error {}

async function write(path: string, body: ReadableStream<Uint8Array> | null): Promise<number> {
  const file = await open(path, 'wx', 0o600)
  let bytes = 0
  const reader = body?.getReader()
  try {
    for (;;) {
      const { value } = (await reader?.read()) ?? {}
      if (!value) return bytes
      bytes += value.length
      if (bytes > largestSource) throw new TooLarge()
      await file.writeFile(value)
    }
  } finally {
    reader?.releaseLock()
    await file.close()
  }
}

async function makeRoom(copies: Map<string, number>) {
  let total = [...copies.values()].reduce((sum, bytes) => sum + bytes, 0)
  for (const [oldest, bytes] of copies) {
    if (total <= mostBytes) return
    copies.delete(oldest)
    total -= bytes
    await rm(oldest, { force: true })
  }
}
