import { parentPort } from 'node:worker_threads'
import type { ParseJob, ParseResult } from '../../../electron/engine/import/parse-worker.ts'
import { parsedReading } from '../../../electron/engine/import/parsed.ts'

/** Stands in for the parser's thread, and does what the name of the source says: what no reader should, but one might. */
const kept: unknown[] = []

parentPort?.on('message', ({ job, source }: ParseJob) => {
  switch (source.name) {
    case 'hang':
      for (;;) kept.length = 0
    case 'heap':
      for (;;) kept.push({ of: kept.length, words: [`word ${kept.length}`] })
    case 'buffers':
      for (;;) kept.push(Buffer.alloc(4 * 1024 * 1024, kept.length % 256))
    case 'throw':
      throw new Error('a bug')
    case 'exit':
      process.exit(3)
  }
  const text = 'pasted' in source.from ? source.from.pasted : ''
  const lines = [{ text, speaker: null, at: null }]
  const transcript = { title: null, headers: new Map<string, string>(), lines }
  const reading = parsedReading({ format: 'text', encoding: null, transcripts: [transcript], warnings: [] })
  parentPort?.postMessage({ job, reading } satisfies ParseResult)
})
