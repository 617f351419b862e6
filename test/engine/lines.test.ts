import { expect, it } from 'vitest'
import { longestTime } from '../../shared/model/interview.ts'
import { buildInterview, buildQuote, notes } from './support/build.ts'
import { stateOf } from './support/state.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

/** An interview whose lines carry these times. */
async function buildTimed(engine: TestEngine, ats: readonly (number | null)[]) {
  const { id, revision } = await buildInterview(engine)
  const blocks = ats.map(at => ({ speakerId: null, at }))
  await engine.call('interviews.write', { id, revision, text: notes, blocks, marks: [] })
  const read = () => engine.call('interviews.get', { id })
  return { id, read, ats: async () => (await read()).blocks.map(block => block.at) }
}

it('L6 all times move together, with those of the quotes, in one step', async () => {
  const engine = await startTestEngine()
  const timed = await buildTimed(engine, [0, null, 4_000, 9_000])
  const quote = await buildQuote(engine, { interview: await timed.read(), words: 'plant manager' })
  const before = await stateOf(engine)
  const { revision } = await timed.read()
  const shifted = await engine.call('interviews.shiftTimes', { id: timed.id, by: 12_000 })
  expect(shifted).toEqual({ revision: revision + 1 })
  expect(await timed.ats()).toEqual([12_000, null, 16_000, 21_000])
  expect((await engine.call('quotes.get', { id: quote.id })).source.at).toBe(16_000)
  await engine.call('history.undo', {})
  expect(await stateOf(engine)).toEqual(before)
})

it('L6 no time moves before the start, or past the longest interview', async () => {
  const engine = await startTestEngine()
  const timed = await buildTimed(engine, [2_000, null, 4_000, null])
  for (const by of [-2_001, longestTime]) {
    expect(await engine.refusal('interviews.shiftTimes', { id: timed.id, by })).toMatchObject({
      kind: 'invalid-input',
      field: 'by',
    })
  }
  await engine.call('interviews.shiftTimes', { id: timed.id, by: -2_000 })
  expect(await timed.ats()).toEqual([0, null, 2_000, null])
})

it('L7 one line’s speaker and time are set apart from each other, and its question stays', async () => {
  const engine = await startTestEngine()
  const { id, revision, text } = await buildInterview(engine)
  const speaker = await engine.call('speakers.create', { interviewId: id, name: 'Ines' })
  const asks = { speakerId: null, at: null, questionId: 'goals' }
  await engine.call('interviews.write', { id, revision, text, blocks: [asks], marks: [] })
  const quote = await buildQuote(engine, { interview: await engine.call('interviews.get', { id }) })
  const set = async (fields: object) => {
    const now = await engine.call('interviews.get', { id })
    await engine.call('interviews.setLine', { id, revision: now.revision, line: 0, ...fields })
    return (await engine.call('interviews.get', { id })).blocks[0]
  }
  expect(await set({ at: 5_000 })).toEqual({ ...asks, at: 5_000 })
  expect(await set({ speakerId: speaker.id })).toEqual({ ...asks, at: 5_000, speakerId: speaker.id })
  expect(await set({ at: null })).toEqual({ ...asks, speakerId: speaker.id })
  expect((await engine.call('quotes.get', { id: quote.id })).source).toMatchObject({
    at: null,
    participantName: 'Ines',
  })
  expect(await engine.call('history.undo', {})).toBe('change the time of a line of Ridgeway in March')
  expect((await engine.call('quotes.get', { id: quote.id })).source.at).toBe(5_000)
})

it('L7 a line is set in the text as it stands now, and by its own speakers', async () => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine)
  const other = await buildInterview(engine, { title: 'Another' })
  const stranger = await engine.call('speakers.create', { interviewId: other.id, name: 'Ines' })
  const refusal = (fields: object) =>
    engine.refusal('interviews.setLine', { id, revision, line: 0, at: 1, ...fields })
  expect(await refusal({ revision: revision - 1 })).toMatchObject({ kind: 'conflict' })
  expect(await refusal({ line: 4 })).toMatchObject({ field: 'line' })
  expect(await refusal({ speakerId: stranger.id })).toMatchObject({ field: 'speakerId' })
  expect((await engine.call('interviews.get', { id })).revision).toBe(revision)
})

it('T10 a block without a question is stored as it always was', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  const { blocks } = await engine.call('interviews.get', { id })
  expect(blocks).toEqual(Array.from({ length: 4 }, () => ({ speakerId: null, at: null })))
  expect(blocks.every(block => !('questionId' in block))).toBe(true)
})
