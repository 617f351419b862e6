import { parentPort } from 'node:worker_threads'
import { errorText } from '../../../shared/errors.ts'
import { type ParsedReading, parsedReading } from './parsed.ts'
import { readSource, type SourceToRead } from './read-source.ts'
import { Refusal } from './reading.ts'

export type ParseJob = { readonly job: number; readonly source: SourceToRead }

/** `failure` is why the source is not read, in one plain sentence. */
export type ParseResult = { readonly job: number } & (
  | { readonly reading: ParsedReading }
  | { readonly failure: string }
)

const port = parentPort
if (!port) throw new Error('Files are parsed in a worker thread.')

let last: Promise<void> = Promise.resolve()

// One after the other, so that the time and memory that are used are those of one file.
port.on('message', (message: ParseJob) => {
  last = last.then(async () => port.postMessage(await parse(message)))
})

async function parse({ job, source }: ParseJob): Promise<ParseResult> {
  try {
    return { job, reading: parsedReading(await readSource(source)) }
  } catch (reason) {
    if (reason instanceof Refusal) return { job, failure: reason.message }
    console.error(reason)
    return { job, failure: errorText({ kind: 'internal', reason: sentence(reason) }) }
  }
}

/** What libraries throw may be of any length, and of several lines. */
function sentence(reason: unknown): string {
  const message = reason instanceof Error ? reason.message : String(reason)
  return message.replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '')
}
