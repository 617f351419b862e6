import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Fuzzed, FuzzFailure } from './fuzz-reader.ts'
import type { FuzzTask } from './fuzz-thread.ts'
import { type FuzzedReader, seeds } from './seeds.ts'

const readers = Object.keys(seeds) as FuzzedReader[]
const usage = `Usage: npm run fuzz -- [--runs NUMBER] [--seed NUMBER] [--only ${readers.join('|')}]...
`

/** ms without a new input after which a reader hangs. */
const hangs = 30_000

await main()

async function main() {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      only: { type: 'string', multiple: true, default: [] },
    },
  })
  const [runs, seed] = [Number(values.runs), Number(values.seed)]
  const unknown = values.only.some(name => !readers.some(reader => reader === name))
  if (unknown || !Number.isInteger(runs) || !Number.isInteger(seed)) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  console.log(`Seed ${seed}, ${runs} inputs for each reader`)
  console.log(row('reader', 'runs', 'refused', 'read', 'slowest'))
  for (const reader of readers) {
    if (values.only.length > 0 && !values.only.includes(reader)) continue
    const fuzzed = await fuzzInThread(reader, runs, seed)
    const slowest = `${Math.round(fuzzed.slowest)} ms`
    console.log(row(reader, fuzzed.runs, fuzzed.refused, fuzzed.read, slowest))
    if (fuzzed.failure) tell(reader, fuzzed.failure)
  }
}

function row(reader: string, ...cells: readonly (string | number)[]): string {
  return reader.padEnd(10) + cells.map(cell => String(cell).padStart(10)).join('')
}

function tell(reader: FuzzedReader, { reason, seed, path, input }: FuzzFailure) {
  const file = join(mkdtempSync(join(tmpdir(), 'throughline-fuzz-')), `input.${reader}`)
  writeFileSync(file, input)
  console.log(`  FAILED with seed ${seed} at ${path}: ${reason}\n  The input is in ${file}`)
  process.exitCode = 1
}

function fuzzInThread(reader: FuzzedReader, runs: number, seed: number): Promise<Fuzzed> {
  const progress = new Int32Array(new SharedArrayBuffer(8))
  const input = new Uint8Array(new SharedArrayBuffer(1_000_000))
  const workerData: FuzzTask = { reader, runs, seed, progress, input }
  const thread = new Worker(new URL('./fuzz-thread.ts', import.meta.url), { workerData })
  return new Promise(resolve => {
    let before = -1
    const failed = (reason: string) => {
      clearInterval(watch)
      void thread.terminate()
      const last = Buffer.from(input.slice(0, Atomics.load(progress, 1)))
      const failure = { reason, seed, path: `run ${Atomics.load(progress, 0)}`, input: last }
      resolve({ reader, runs: Atomics.load(progress, 0), read: 0, refused: 0, slowest: hangs, failure })
    }
    const watch = setInterval(() => {
      const now = Atomics.load(progress, 0)
      if (now === before) failed('It hangs.')
      before = now
    }, hangs)
    thread.once('message', (fuzzed: Fuzzed) => {
      clearInterval(watch)
      resolve({
        ...fuzzed,
        failure: fuzzed.failure && { ...fuzzed.failure, input: Buffer.from(fuzzed.failure.input) },
      })
    })
    thread.once('error', reason => failed(`It ended its thread: ${reason.stack ?? reason.message}`))
  })
}
