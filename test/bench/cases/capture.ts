import { v7 as uuidv7 } from 'uuid'
import { anchorAt } from '../../../electron/engine/text/quote-anchors.ts'
import type { InterviewId, TagId } from '../../../shared/model/ids.ts'
import { type Bench, type Case, measured } from '../bench.ts'
import { type Asked, inProcessEngine, workerEngine } from '../engines.ts'
import { type Floor, openFloor } from '../floor.ts'
import { inTurns, timed } from '../sampling.ts'
import { wordsToQuote } from '../scaled-text.ts'

type Interview = { readonly id: InterviewId; readonly text: string; readonly revision: number }

/** Capturing words as a quote with two tags, durable when it is answered. */
export const capture: Case = async bench => {
  const engine = workerEngine(bench)
  const inProcess = inProcessEngine(bench)
  await engine.ask('projects.open', { path: bench.copy('capture') })
  await inProcess.ask('projects.open', { path: bench.copy('capture-in-process') })
  const floor = openFloor(bench.copy('capture-floor'))
  const interviews = floor.database
    .prepare('SELECT id, text, revision FROM interview ORDER BY id')
    .all() as readonly Interview[]
  const tagIds = (floor.database.prepare('SELECT id FROM tag ORDER BY id').all() as { id: TagId }[]).map(
    tag => tag.id,
  )
  const next = () => captureOf(bench, interviews, tagIds)
  const samples = await inTurns(
    {
      engine: () => asking(engine, next()),
      floor: () => directly(floor, next()),
      inProcess: () => asking(inProcess, next()),
    },
    { warmUps: 30, rounds: 400 },
  )
  floor.database.close()
  await Promise.all([engine.close(), inProcess.close()])
  return [
    measured('capture a quote with two tags', 'ms', samples.engine, {
      floor: samples.floor,
      target: { of: 'ratio', atMost: 2 },
    }),
    measured('capture, engine without its worker', 'ms', samples.inProcess, { floor: samples.floor }),
  ]
}

type Capture = {
  readonly interview: Interview
  readonly start: number
  readonly end: number
  readonly tagIds: readonly TagId[]
}

function captureOf({ random }: Bench, interviews: readonly Interview[], tagIds: readonly TagId[]): Capture {
  const interview = random.pick(interviews)
  const first = random.below(tagIds.length)
  const second = (first + 1 + random.below(tagIds.length - 1)) % tagIds.length
  return {
    interview,
    ...wordsToQuote(interview.text, random),
    tagIds: [tagIds[first], tagIds[second]].filter(id => id !== undefined),
  }
}

function asking(engine: Asked, { interview, start, end, tagIds }: Capture): Promise<number> {
  return timed(() =>
    engine.ask('quotes.capture', {
      interviewId: interview.id,
      revision: interview.revision,
      start,
      end,
      kinds: ['need'],
      tagIds: [...tagIds],
    }),
  )
}

/** The rows that the engine writes, and nothing it reads. */
function directly({ sql, write, log }: Floor, { interview, start, end, tagIds }: Capture): Promise<number> {
  const anchor = anchorAt(interview.text, start, end)
  if (!anchor) throw new Error('These are no words to quote')
  return timed(() =>
    write(() => {
      const id = uuidv7()
      const quote = {
        interview_id: interview.id,
        ...anchor,
        kinds: 4,
        memo: '',
        is_starred: 0,
        needs_review: 0,
        is_withdrawn: 0,
        created_at: new Date().toISOString(),
      }
      sql(
        `INSERT INTO quote (id, interview_id, start, end, exact, prefix, suffix, kinds, memo, is_starred,
           needs_review, is_withdrawn, created_at, speaker_id, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(id, ...Object.values(quote), null, 0)
      for (const tagId of tagIds) sql('INSERT INTO quote_tag (quote_id, tag_id) VALUES (?, ?)').run(id, tagId)
      log({
        id: uuidv7(),
        kind: 'do',
        label: `tag “${anchor.exact.slice(0, 39)}…”`,
        reverses: null,
        changes: [
          { entity: 'quote', id, before: null, after: quote },
          ...tagIds.map(tagId => ({ entity: 'quote_tag', id: `${id}:${tagId}`, before: null, after: {} })),
        ],
      })
    }),
  )
}
