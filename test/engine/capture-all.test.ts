import { expect, it } from 'vitest'
import type { TagId } from '../../shared/model/ids.ts'
import {
  buildInterview,
  buildQuote,
  buildTag,
  importLines,
  notes,
  quotesOf,
  writeText,
} from './support/build.ts'
import { stateOf } from './support/state.ts'
import { newId, startTestEngine } from './support/test-engine.ts'

it('Q20 makes passages of several interviews quotes in one step', async () => {
  const engine = await startTestEngine()
  const one = await buildInterview(engine)
  await importLines(engine, [
    '# Two',
    'Participants: Ana',
    '',
    '[00:05] Ana: We wait.',
    '[00:09] Ana: We call.',
  ])
  const two = (await engine.call('interviews.list', {})).find(({ title }) => title === 'Two')!
  const { revision, speakers } = await engine.call('interviews.get', { id: two.id })
  const tag = await buildTag(engine)
  const before = await stateOf(engine)
  const passage = (start: number, end: number) => ({
    interviewId: one.id,
    revision: one.revision,
    start,
    end,
  })
  const captured = await engine.call('quotes.captureAll', {
    passages: [
      passage(0, 8),
      passage(30, 43),
      passage(0, 7),
      { interviewId: two.id, revision, start: 9, end: 17 },
    ],
    kinds: ['need'],
    tagIds: [tag.id, tag.id],
  })
  expect(captured).toEqual({ captured: 3, existing: 0 })
  const after = await stateOf(engine)
  expect(
    after.quotes.quotes.map(({ exact, kinds, tagIds, source }) => [exact, kinds, tagIds, source.at]),
  ).toEqual([
    ['We call.', ['need'], [tag.id], 9_000],
    ['We sell', ['need'], [tag.id], null],
    ['Nobody reads', ['need'], [tag.id], null],
  ])
  expect(after.quotes.quotes[0]?.source.participantName).toBe(speakers[0]?.name)
  expect((await engine.call('projects.check', {})).findings).toEqual([])
  expect(await engine.call('history.undo', {})).toBe('tag 4 passages need, pricing')
  expect(await stateOf(engine)).toEqual(before)
})

it('Q20 a passage that is a quote already gets kinds and tags added', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const [pricing, portal] = [await buildTag(engine, 'pricing'), await buildTag(engine, 'portal')]
  const quote = await buildQuote(engine, {
    interview,
    words: 'Nobody reads',
    kinds: ['need'],
    tagIds: [portal.id],
  })
  const twin = await buildQuote(engine, { interview, words: 'Nobody reads', kinds: ['motivation'] })
  const start = notes.indexOf('Nobody')
  const input = {
    passages: [
      { interviewId: interview.id, revision: interview.revision, start: start - 1, end: start + 13 },
    ],
    kinds: ['painPoint' as const],
    tagIds: [pricing.id],
  }
  expect(await engine.call('quotes.captureAll', input)).toEqual({ captured: 0, existing: 1 })
  expect(await quotesOf(engine, interview.id)).toEqual([
    { ...quote, kinds: ['painPoint', 'need'], tagIds: [pricing.id, portal.id] },
    twin,
  ])
  const { undo } = await engine.call('history.state', {})
  engine.events.length = 0
  expect(await engine.call('quotes.captureAll', input)).toEqual({ captured: 0, existing: 1 })
  expect(engine.events).toEqual([])
  expect((await engine.call('history.state', {})).undo).toBe(undo)
})

it('Q20 writes nothing when one text has moved on, and says which', async () => {
  const engine = await startTestEngine()
  const [one, two] = [
    await buildInterview(engine),
    await buildInterview(engine, { title: 'Ridgeway in May' }),
  ]
  await writeText(engine, two.id, `Hello. ${notes}`)
  const passages = [one, two].map(({ id: interviewId, revision }) => ({
    interviewId,
    revision,
    start: 0,
    end: 7,
  }))
  expect(await engine.refusal('quotes.captureAll', { passages, kinds: ['need'] })).toEqual({
    kind: 'conflict',
    reason: 'The text of “Ridgeway in May” was changed elsewhere. It has to be read again first.',
  })
  expect((await engine.call('quotes.list', {})).total).toBe(0)
})

it('Q20 refuses passages without words, a tag that is not there, and neither kind nor tag', async () => {
  const engine = await startTestEngine()
  const { id: interviewId, revision } = await buildInterview(engine)
  const passages = [{ interviewId, revision, start: 7, end: 8 }]
  expect(await engine.refusal('quotes.captureAll', { passages, kinds: ['need'] })).toEqual({
    kind: 'invalid-input',
    field: 'passages',
    reason: 'leave no words to quote in “Ridgeway in March”',
  })
  const tagId = newId<TagId>()
  expect(await engine.refusal('quotes.captureAll', { passages, kinds: [], tagIds: [tagId] })).toEqual({
    kind: 'not-found',
    noun: 'tag',
    name: tagId,
  })
  expect(await engine.refusal('quotes.captureAll', { passages, kinds: [] })).toMatchObject({ field: 'kinds' })
})
