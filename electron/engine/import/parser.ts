import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { EngineFailure } from '../../../shared/errors.ts'
import type { ParseJob, ParseResult } from './parse-worker.ts'
import type { ParsedReading } from './parsed.ts'
import type { SourceToRead } from './read-source.ts'
import { Refusal } from './reading.ts'

/** Reads files in a thread of its own, one after the other in the order in which they are given. */
export type Parser = {
  /** Rejects with a `Refusal` for what cannot be read, and with `cancelled` once the signal is aborted. */
  parse(source: SourceToRead, signal: AbortSignal): Promise<ParsedReading>
  /** Ends the thread; what it was reading is cancelled. */
  close(): Promise<void>
}

/** What one file may take: beyond that it is refused, and the next is read by a fresh thread. */
export type ParserLimits = {
  /** In ms. */
  readonly time: number
  /** The thread's heap, in MiB. */
  readonly heap: number
  /** How much the whole process may grow, in MiB: what is outside the heap counts here. */
  readonly growth: number
  /** ms without work after which the thread ends. */
  readonly idle: number
}

export const parserLimits: ParserLimits = { time: 60_000, heap: 320, growth: 640, idle: 10_000 }

const mebibyte = 1024 * 1024
const watchEvery = 100

type Job = ParseJob & {
  readonly signal: AbortSignal
  settle(result: { readonly reading: ParsedReading } | { readonly failure: Error }): void
}

/** A parser whose thread is started from `worker` when there is a first file. */
export function createParser(worker: URL, limits: ParserLimits = parserLimits): Parser {
  /** The first is being read. */
  const jobs: Job[] = []
  let lastJob = 0
  let thread: Worker | null = null
  let watch: ReturnType<typeof setInterval> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let began = 0
  let residentBefore = 0

  function begin() {
    clearTimeout(rest)
    clearInterval(watch)
    if (jobs.length === 0) {
      thread?.unref()
      rest = setTimeout(() => void end(), limits.idle).unref()
      return
    }
    began = performance.now()
    residentBefore = process.memoryUsage.rss()
    watch = setInterval(look, watchEvery)
  }

  function look() {
    if (performance.now() - began > limits.time) {
      giveUp(new Refusal(`It takes more than ${Math.ceil(limits.time / 1_000)} seconds to read.`))
    } else if (process.memoryUsage.rss() - residentBefore > limits.growth * mebibyte) giveUp(tooMuchMemory())
  }

  function post(job: Job) {
    thread ??= start()
    thread.ref()
    thread.postMessage({ job: job.job, source: job.source } satisfies ParseJob)
  }

  function start(): Worker {
    const started = new Worker(worker, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 32 },
    })
    started.on('message', (result: ParseResult) => {
      if (started !== thread || jobs[0]?.job !== result.job) return
      const done = jobs.shift()
      begin()
      done?.settle('reading' in result ? result : { failure: new Refusal(result.failure) })
    })
    started.on('error', reason => {
      if (started !== thread) return
      const isMemory = 'code' in reason && reason.code === 'ERR_WORKER_OUT_OF_MEMORY'
      giveUp(isMemory ? tooMuchMemory() : stopped())
    })
    started.on('exit', () => {
      if (started === thread) giveUp(stopped())
    })
    return started
  }

  /** The file that is being read fails; those behind it are read by another thread. */
  function giveUp(failure: Error) {
    const lost = jobs.shift()
    goOn()
    lost?.settle({ failure })
  }

  function goOn() {
    void end()
    // Those that are cancelled with it are about to say so themselves.
    for (const job of jobs) if (!job.signal.aborted) post(job)
    begin()
  }

  async function end() {
    const ended = thread
    thread = null
    clearTimeout(rest)
    clearInterval(watch)
    // A thread that waits for a drive that no longer answers cannot be ended; nobody waits for it.
    if (ended) await Promise.race([ended.terminate(), pause(1_000, undefined, { ref: false })])
  }

  return {
    parse(source, signal) {
      return new Promise((resolve, reject) => {
        const cancelled = () => new EngineFailure({ kind: 'cancelled' })
        if (signal.aborted) {
          reject(cancelled())
          return
        }
        const cancel = () => {
          jobs.splice(jobs.indexOf(job), 1)
          goOn()
          reject(cancelled())
        }
        const job: Job = {
          job: ++lastJob,
          source,
          signal,
          settle(result) {
            signal.removeEventListener('abort', cancel)
            if ('reading' in result) resolve(result.reading)
            else reject(result.failure)
          },
        }
        signal.addEventListener('abort', cancel, { once: true })
        jobs.push(job)
        post(job)
        if (jobs.length === 1) begin()
      })
    },
    async close() {
      const left = jobs.splice(0)
      const ended = end()
      for (const job of left) job.settle({ failure: new EngineFailure({ kind: 'cancelled' }) })
      await ended
    },
  }
}

function tooMuchMemory(): Refusal {
  return new Refusal('Reading it takes more memory than one file may have.')
}

function stopped(): Refusal {
  return new Refusal('It cannot be read: reading it failed unexpectedly.')
}
