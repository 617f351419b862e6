import { ensureBuild } from '../../../scripts/ensure-build.ts'
import { type Case, measured } from '../bench.ts'
import { fetchFirstPage, startThroughNpm } from '../host.ts'

const warmUps = 1
const rounds = 7

/** From `npm start`, already built, to the first page with the project behind it. */
export const start: Case = async bench => {
  await ensureBuild()
  const project = bench.copy('start')
  const samples: number[] = []
  for (let round = -warmUps; round < rounds; round++) {
    const began = performance.now()
    const host = await startThroughNpm(bench, project)
    await fetchFirstPage(host.address)
    const time = performance.now() - began
    await host.stop()
    if (round >= 0) samples.push(time)
  }
  return [measured('npm start to the first page', 'ms', samples, { target: { of: 'p95', atMost: 2_000 } })]
}
