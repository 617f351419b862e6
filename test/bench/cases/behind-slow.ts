import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { inTurns, timed } from '../sampling.ts'

/** How long a capture waits that is asked for right behind the slowest question there is. */
export const behindSlow: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('behind-slow') })
  const [first] = await engine.ask('interviews.list', {})
  if (!first) throw new Error('There are no interviews')
  const { id: interviewId, revision } = await engine.ask('interviews.get', { id: first.id })
  let start = 0
  const capture = () => {
    start += 3
    return engine.ask('quotes.capture', { interviewId, revision, start, end: start + 60, kinds: ['need'] })
  }
  const samples = await inTurns(
    {
      plain: () => timed(capture),
      async behind() {
        const slow = engine.ask('search.passages', { text: 'the ', limit: 20_000 })
        const time = await timed(capture)
        await slow
        return time
      },
    },
    { warmUps: 2, rounds: 20 },
  )
  await engine.close()
  const [plain = 0] = samples.plain.toSorted((one, other) => one - other).slice(samples.plain.length >> 1)
  return [
    measured(
      'how much later a capture is behind a slow search',
      'ms',
      samples.behind.map(time => time - plain),
      {
        target: { of: 'p95', atMost: 100 },
      },
    ),
  ]
}
