import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from './engine.ts'
import type { EngineSettings, FromWorker, ToWorker } from './messages.ts'

const port = parentPort
if (!port) throw new Error('The engine runs in a worker thread.')

const send = (message: FromWorker) => port.postMessage(message)
const printing = new Map<number, { resolve(): void; reject(reason: Error): void }>()
let lastJob = 0

/** Beside this module in a build, in its own folder in the sources. */
const parseWorker = new URL(
  import.meta.url.endsWith('.ts') ? './import/parse-worker.ts' : './parse-worker.js',
  import.meta.url,
)

const engine = createEngine({
  ...(workerData as EngineSettings),
  parseWorker,
  announce: event => {
    send({ type: 'event', event })
    if (event.type === 'project') getReady()
  },
  print: (htmlPath, pdfPath, signal) =>
    new Promise<void>((resolve, reject) => {
      const job = ++lastJob
      printing.set(job, { resolve, reject })
      signal.addEventListener('abort', () => send({ type: 'stop-print', job }))
      send({ type: 'print', job, htmlPath, pdfPath })
    }),
})

/** Asks what will be asked, once the first screen has what it needs: nobody waits then for what is read into memory. */
function getReady() {
  setTimeout(async () => {
    await engine.call('quotes.ids', {})
    await engine.call('search.find', { text: 'ready' })
  }, 1_000).unref()
}

port.on('message', async (message: ToWorker) => {
  switch (message.type) {
    case 'call': {
      const result = await engine.call(message.name, message.input, message.callId)
      send({ type: 'result', call: message.call, result })
      return
    }
    case 'printed': {
      const job = printing.get(message.job)
      printing.delete(message.job)
      if (message.failure === null) job?.resolve()
      else job?.reject(new Error(message.failure))
      return
    }
    case 'close':
      await engine.close()
      port.close()
      return
  }
})
