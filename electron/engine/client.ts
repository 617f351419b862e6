import { Worker } from 'node:worker_threads'
import type { EngineEvent } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/errors.ts'
import type { EngineSettings, FromWorker, ToWorker } from './messages.ts'

/** Prints an HTML file to a PDF file; the host knows how. Rejects with a plain sentence, or when aborted. */
export type Print = (htmlPath: string, pdfPath: string, signal: AbortSignal) => Promise<void>

/** The engine as a host holds it. */
export type Engine = {
  /** `input` is parsed in the engine, so a host may pass on what it was sent. Rejects only when the engine is gone. */
  call(name: string, input: unknown, callId?: string): Promise<Result<unknown>>
  subscribe(listen: (event: EngineEvent) => void): () => void
  /** Closes the project and ends the worker. */
  close(): Promise<void>
}

/**
 * V8 lets a heap grow by what it may grow to: left to itself, to four times of what is in use, with a hundred MiB for
 * what was just made, and a page of quotes is thrown away as soon as it was sent. In MiB; a project of half a million
 * quotes needs 300.
 */
const heap = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1_536 }

/**
 * Starts the engine's worker thread. `worker` is the URL of the worker's module: `worker.ts` beside this file
 * from source, `engine-worker.js` in a build.
 */
export function startEngine(worker: URL, settings: EngineSettings, print: Print): Engine {
  const thread = new Worker(worker, {
    workerData: settings,
    resourceLimits: heap,
  })
  const listeners = new Set<(event: EngineEvent) => void>()
  const waiting = new Map<number, { resolve(result: Result<unknown>): void; reject(reason: Error): void }>()
  const printing = new Map<number, AbortController>()
  let lastCall = 0
  let ended: Error | null = null

  const send = (message: ToWorker) => thread.postMessage(message)

  function end(reason: Error) {
    ended ??= reason
    for (const call of waiting.values()) call.reject(ended)
    waiting.clear()
    for (const printer of printing.values()) printer.abort()
  }

  thread.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'result':
        waiting.get(message.call)?.resolve(message.result)
        waiting.delete(message.call)
        return
      case 'event':
        for (const listen of listeners) listen(message.event)
        return
      case 'print': {
        const abort = new AbortController()
        printing.set(message.job, abort)
        print(message.htmlPath, message.pdfPath, abort.signal)
          .then(
            () => send({ type: 'printed', job: message.job, failure: null }),
            (reason: unknown) =>
              send({
                type: 'printed',
                job: message.job,
                failure: reason instanceof Error ? reason.message : String(reason),
              }),
          )
          .finally(() => printing.delete(message.job))
        return
      }
      case 'stop-print':
        printing.get(message.job)?.abort()
        return
    }
  })
  thread.on('error', end)
  thread.on('exit', () => end(new Error('The engine has stopped.')))

  return {
    call(name, input, callId) {
      if (ended) return Promise.reject(ended)
      return new Promise((resolve, reject) => {
        const call = ++lastCall
        waiting.set(call, { resolve, reject })
        send({ type: 'call', call, name, input, ...(callId === undefined ? {} : { callId }) })
      })
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    async close() {
      if (ended) return
      const exited = new Promise<void>(resolve => thread.once('exit', () => resolve()))
      send({ type: 'close' })
      await exited
    },
  }
}
