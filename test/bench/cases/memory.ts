import type { Worker } from 'node:worker_threads'
import { ensureBuild } from '../../../scripts/ensure-build.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { callHost, fetchFirstPage, startHost } from '../host.ts'
import { residentOf } from '../resident.ts'
import { work } from '../workload.ts'

const mebibyte = 1024 * 1024

/** The web host's whole process while a person works, and the part of it that is the engine's own heap. */
export const memory: Case = async bench => {
  await ensureBuild()
  const resident = await residentDuringWork(bench)
  return [
    measured('memory of the engine process', 'MiB', resident, {
      target: { of: 'p95', atMost: bench.scale === 'sample' ? 200 : 250 },
      remark: `${resident.at(-1)?.toFixed(0)} MiB after all calls, ${resident[0]?.toFixed(0)} MiB before them`,
    }),
    measured("memory of the engine's heap", 'MiB', await heapDuringWork(bench)),
  ]
}

async function residentDuringWork(bench: Bench): Promise<readonly number[]> {
  const samples: number[] = []
  const host = await startHost(bench, bench.copy('memory'))
  try {
    const page = await fetchFirstPage(host.address)
    await work(
      (name, input) => callHost(host, page, name, input),
      bench.random,
      () => {
        samples.push(residentOf(host.pid))
      },
    )
  } finally {
    await host.stop()
  }
  return samples
}

async function heapDuringWork(bench: Bench): Promise<readonly number[]> {
  const samples: number[] = []
  const started = new Promise<Worker>(resolve => process.once('worker', resolve))
  const engine = workerEngine(bench)
  const thread = await started
  await engine.ask('projects.open', { path: bench.copy('heap') })
  await work(engine.ask, bench.random, async () => {
    const { used_heap_size: used, external_memory: external } = await thread.getHeapStatistics()
    samples.push((used + external) / mebibyte)
  })
  await engine.close()
  return samples
}
