import { type Case, measured } from '../bench.ts'
import { workerEngine } from '../engines.ts'
import { openFloor } from '../floor.ts'
import { inTurns, timed } from '../sampling.ts'

/** Storing one keystroke in an interview of 20,000 words with 300 quotes. */
export const typing: Case = async bench => {
  const engine = workerEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('typing') })
  const floor = openFloor(bench.copy('typing-floor'))
  const { sql, write } = floor
  const { id } = sql('SELECT id FROM interview ORDER BY length(text) DESC LIMIT 1').get() as { id: string }
  const interviews = await engine.ask('interviews.list', {})
  const summary = interviews.find(interview => interview.id === id)
  if (!summary) throw new Error('The long interview is not there')
  let { text, blocks, revision } = await engine.ask('interviews.get', { id: summary.id })
  const { quotes } = await engine.ask('quotes.ofInterview', { interviewId: summary.id })
  let marks = quotes.map(({ id: quoteId, start, end }) => ({ quoteId, start, end }))
  let at = placeOutside(marks, text)
  const stepId = startTyping()

  const type = () => {
    text = `${text.slice(0, at)}x${text.slice(at)}`
    marks = marks.map(mark =>
      mark.start < at ? mark : { ...mark, start: mark.start + 1, end: mark.end + 1 },
    )
    at++
  }
  const json = JSON.stringify(blocks)
  const samples = await inTurns(
    {
      async engine() {
        type()
        const input = { id: summary.id, revision, text, blocks: [...blocks], marks }
        const start = performance.now()
        const written = await engine.ask('interviews.write', input)
        const time = performance.now() - start
        revision = written.revision
        return time
      },
      floor: () =>
        timed(() =>
          write(() => {
            sql(
              'UPDATE quote SET start = start + 1, end = end + 1 WHERE interview_id = ? AND start >= ?',
            ).run(id, at)
            sql('UPDATE interview SET text = ?, blocks = ?, revision = revision + 1 WHERE id = ?').run(
              text,
              json,
              id,
            )
            sql('UPDATE step SET until = ? WHERE id = ?').run(new Date().toISOString(), stepId)
            sql('UPDATE change SET after = ? WHERE step_id = ?').run(JSON.stringify({ text: 'x' }), stepId)
          }),
        ),
    },
    { warmUps: 5, rounds: 60 },
  )
  floor.database.close()
  await engine.close()
  return [measured('save a keystroke in a long interview', 'ms', samples.engine, { floor: samples.floor })]

  /** The step that the floor's typing goes on in. */
  function startTyping(): string {
    const step = { id: 'typing', kind: 'do', label: 'edit the notes', reverses: null } as const
    write(() =>
      floor.log({ ...step, changes: [{ entity: 'interview', id, before: {}, after: { text: 'x' } }] }),
    )
    return step.id
  }
}

/** The end of a line near the middle that is in no quote: where somebody would add a note. */
function placeOutside(marks: readonly { start: number; end: number }[], text: string): number {
  let at = text.indexOf('\n', text.length / 2)
  while (marks.some(mark => mark.start <= at && at <= mark.end)) at = text.indexOf('\n', at + 1)
  return at
}
