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
