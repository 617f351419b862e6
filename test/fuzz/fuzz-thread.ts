import { parentPort, workerData } from 'node:worker_threads'
import { fuzzReader } from './fuzz-reader.ts'
import type { FuzzedReader } from './seeds.ts'

/** What a reader hangs on must still be known: each input lies in shared memory before it is read. */
export type FuzzTask = {
  readonly reader: FuzzedReader
  readonly runs: number
  readonly seed: number
  /** How many inputs there were, and how long the last is. */
  readonly progress: Int32Array
  readonly input: Uint8Array
}

const { reader, runs, seed, progress, input } = workerData as FuzzTask

const fuzzed = await fuzzReader(reader, {
  runs,
  seed,
  about(bytes) {
    input.set(bytes.subarray(0, input.length))
    Atomics.store(progress, 1, bytes.length)
    Atomics.add(progress, 0, 1)
  },
})
parentPort?.postMessage(fuzzed)
