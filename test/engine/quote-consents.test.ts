import { expect, it } from 'vitest'
import { buildInterview, buildParticipant, buildQuote } from './support/build.ts'
import { startTestEngine } from './support/test-engine.ts'

it('W2 an interview gives the consent of each of its quotes, as the quotes themselves have it', async () => {
  const engine = await startTestEngine()
  const ines = await buildParticipant(engine)
  const interview = await buildInterview(engine, { participantIds: [ines.id] })
  const quote = await buildQuote(engine, { interview })
  await buildQuote(engine, { interview: await buildInterview(engine) })
  const { id: interviewId } = interview
  const consents = () => engine.call('consents.ofQuotes', { interviewId })
  expect(await consents()).toEqual({ [quote.id]: 'not-asked' })
  await engine.call('consents.set', { participantId: ines.id, interviewId, status: 'internal' })
  expect(await consents()).toEqual({ [quote.id]: 'internal' })
  expect((await engine.call('quotes.get', { id: quote.id })).source.consent).toBe('internal')
  await engine.call('consents.set', {
    participantId: ines.id,
    interviewId,
    status: 'named',
    until: '2020-01-01',
  })
  expect(await consents()).toEqual({ [quote.id]: 'refused' })
})

/** Ines spoke the first line and agreed to be named; Tom spoke the second and refused. */
async function startTalk() {
  const engine = await startTestEngine()
  const ines = await buildParticipant(engine)
  const tom = await buildParticipant(engine, { name: 'Tom Rey' })
  await engine.call('consents.set', { participantId: ines.id, status: 'named' })
  await engine.call('consents.set', { participantId: tom.id, status: 'refused' })
  const text = 'We sell what is on the shelf.\nNobody reads it.\nGive me one page.'
  const interview = await buildInterview(engine, { participantIds: [ines.id, tom.id], text })
  for (const [line, { id: participantId, name }] of [ines, tom, ines].entries()) {
    const speaker = await engine.call('speakers.create', { interviewId: interview.id, name, participantId })
    const { revision } = await engine.call('interviews.get', { id: interview.id })
    await engine.call('interviews.setLine', { id: interview.id, revision, line, speakerId: speaker.id })
  }
  return { engine, ines, tom, interview }
}

it('W2 words that are cut do not come to be those of whoever speaks where they stood', async () => {
  const { engine, interview } = await startTalk()
  const quote = await buildQuote(engine, { interview, words: 'Nobody reads it.' })
  const { text, blocks, revision } = await engine.call('interviews.get', { id: interview.id })
  await engine.call('interviews.write', {
    id: interview.id,
    revision,
    text: text.replace('\nNobody reads it.', ''),
    blocks: blocks.filter((_, line) => line !== 1),
    marks: [],
  })
  const { needsReview, source } = await engine.call('quotes.get', { id: quote.id })
  expect({ needsReview, consent: source.consent }).toEqual({ needsReview: true, consent: 'refused' })
})

it('W4 a quote over several lines is affected by whoever of them takes their consent back', async () => {
  const { engine, ines, tom, interview } = await startTalk()
  await buildQuote(engine, { interview, words: 'on the shelf.\nNobody reads' })
  await buildQuote(engine, { interview, words: 'one page' })
  const affected = async (participantId: typeof tom.id) =>
    (await engine.call('consents.consequences', { participantId })).quotes
  expect([await affected(ines.id), await affected(tom.id)]).toEqual([2, 1])
})
