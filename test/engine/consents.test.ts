import { expect, it } from 'vitest'
import type { ConsentStatus } from '../../shared/model/consent.ts'
import type { InterviewId, ParticipantId } from '../../shared/model/ids.ts'
import { buildClaim, buildInterview, buildParticipant, buildPersona, buildQuote } from './support/build.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

/** Ines spoke the first line, Tom the second, nobody noted who spoke the others. */
async function buildTalk(engine: TestEngine) {
  const ines = await buildParticipant(engine)
  const tom = await buildParticipant(engine, { name: 'Tom Rey' })
  const { id, text } = await buildInterview(engine, { participantIds: [ines.id, tom.id] })
  const speakers = []
  for (const [name, participantId] of [
    ['Ines', ines.id],
    ['Tom', tom.id],
  ] as const) {
    speakers.push(await engine.call('speakers.create', { interviewId: id, name, participantId }))
  }
  const asking = { interviewId: id, name: 'Ada', isInterviewer: true }
  const interviewer = await engine.call('speakers.create', asking)
  const { revision } = await engine.call('interviews.get', { id })
  const blocks = [...speakers, interviewer].map(speaker => ({ speakerId: speaker.id, at: null }))
  await engine.call('interviews.write', { id, revision, text, blocks, marks: [] })
  const interview = await engine.call('interviews.get', { id })
  const quote = async (words: string) => {
    const { id: quoteId } = await buildQuote(engine, { interview, words })
    return async () => (await engine.call('quotes.get', { id: quoteId })).source.consent
  }
  return { ines, tom, interview, quote }
}

function consentOf(engine: TestEngine, participantId: ParticipantId) {
  return (status: ConsentStatus, interviewId: InterviewId | null = null, until: string | null = null) =>
    engine.call('consents.set', { participantId, interviewId, status, until })
}

it('W1 what a participant agreed to holds for everything, but for interviews for which they said otherwise', async () => {
  const engine = await startTestEngine()
  const { ines, interview } = await buildTalk(engine)
  const { id: interviewId, title } = interview
  const given = {
    status: 'named',
    givenOn: '2027-03-01',
    how: 'By mail',
    until: null,
    note: 'Both.',
  } as const
  const otherwise = { ...given, status: 'internal', note: '' } as const
  await engine.call('consents.set', { participantId: ines.id, ...given })
  await engine.call('consents.set', { participantId: ines.id, interviewId, ...otherwise })
  expect(await engine.call('consents.ofParticipant', { participantId: ines.id })).toEqual({
    standing: given,
    overrides: [{ ...otherwise, participantId: ines.id, isOverride: true, interviewId, title }],
  })
  const ofInes = async () =>
    (await engine.call('interviews.get', { id: interviewId })).consents.find(
      ({ participantId }) => participantId === ines.id,
    )
  expect(await ofInes()).toEqual({ ...otherwise, participantId: ines.id, isOverride: true })
  await engine.call('consents.clear', { participantId: ines.id, interviewId })
  expect(await ofInes()).toEqual({ ...given, participantId: ines.id, isOverride: false })
  const before = await engine.call('history.state', {})
  await engine.call('consents.clear', { participantId: ines.id, interviewId })
  expect(await engine.call('history.state', {})).toEqual(before)
})

it('W1 removing an interview takes what was agreed for it along, and undo brings it back', async () => {
  const engine = await startTestEngine()
  const { ines, interview } = await buildTalk(engine)
  await consentOf(engine, ines.id)('refused', interview.id)
  await engine.call('interviews.remove', { id: interview.id })
  const overrides = async () =>
    (await engine.call('consents.ofParticipant', { participantId: ines.id })).overrides.length
  expect(await overrides()).toBe(0)
  await engine.call('history.undo', {})
  expect(await overrides()).toBe(1)
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it('W2 a quote is under the consent of whoever said it', async () => {
  const engine = await startTestEngine()
  const { ines, tom, interview, quote } = await buildTalk(engine)
  const [first, second] = [await quote('We sell what is on the shelf.'), await quote('price list')]
  expect([await first(), await second()]).toEqual(['not-asked', 'not-asked'])
  await consentOf(engine, ines.id)('named')
  await consentOf(engine, tom.id)('pseudonym')
  expect([await first(), await second()]).toEqual(['named', 'pseudonym'])
  await consentOf(engine, ines.id)('refused', interview.id)
  expect([await first(), await second()]).toEqual(['refused', 'pseudonym'])
})

it('W2 where nobody noted who spoke, the strictest decides; the interviewer agrees to nothing', async () => {
  const engine = await startTestEngine()
  const { ines, tom, quote } = await buildTalk(engine)
  const unknown = await quote('The portal')
  const asked = await quote('plant manager')
  await consentOf(engine, ines.id)('named')
  expect([await unknown(), await asked()]).toEqual(['not-asked', null])
  await consentOf(engine, tom.id)('internal')
  expect([await unknown(), await asked()]).toEqual(['internal', null])
  const nobody = await buildInterview(engine, { title: 'Notes' })
  const { id } = await buildQuote(engine, { interview: nobody })
  expect((await engine.call('quotes.get', { id })).source.consent).toBe(null)
})

it('W2 words of several people are under the strictest of their consents', async () => {
  const engine = await startTestEngine()
  const { ines, tom, quote } = await buildTalk(engine)
  const both = await quote('on the shelf.\nNobody reads')
  const withInterviewer = await quote('price list.\nGive me')
  await consentOf(engine, ines.id)('named')
  await consentOf(engine, tom.id)('refused')
  expect([await both(), await withInterviewer()]).toEqual(['refused', 'refused'])
  await consentOf(engine, tom.id)('named')
  expect([await both(), await withInterviewer()]).toEqual(['named', 'named'])
})

it('W3 consent that has lapsed is none, from the day after its last', async () => {
  const engine = await startTestEngine()
  const { ines, quote } = await buildTalk(engine)
  const first = await quote('We sell what is on the shelf.')
  await consentOf(engine, ines.id)('named', null, '2027-03-12')
  expect(await first()).toBe('named')
  engine.clock.advance(24 * 60 * 60_000)
  expect(await first()).toBe('refused')
  const page = await engine.call('quotes.list', {})
  expect(page.quotes.map(({ source }) => source.consent)).toEqual(['refused'])
})

it('W4 taking consent back shows the quotes, the claims that lose their last evidence, and the packs', async () => {
  const engine = await startTestEngine()
  const { ines, tom, interview } = await buildTalk(engine)
  const ofInes = await buildQuote(engine, { interview, words: 'We sell what is on the shelf.' })
  const ofTom = await buildQuote(engine, { interview, words: 'price list' })
  const persona = await buildPersona(engine)
  const alone = await buildClaim(engine, { persona, text: 'Alone' })
  const shared = await buildClaim(engine, { persona, text: 'Shared' })
  const place = (claimId: typeof alone.id, quoteIds: (typeof ofTom.id)[]) =>
    engine.call('evidence.place', { quoteIds, target: { claimId } })
  await place(alone.id, [ofInes.id])
  await place(shared.id, [ofInes.id, ofTom.id])
  await engine.call('packs.export', { format: 'json', path: `${engine.folder}/first.json` })
  const claim = { personaId: persona.id, personaName: persona.name }
  expect(await engine.call('consents.consequences', { participantId: ines.id })).toEqual({
    participants: ['Ines Calder'],
    interviews: [{ id: interview.id, title: interview.title }],
    quotes: 1,
    claims: [
      { id: alone.id, ...claim, text: 'Alone', isLast: true },
      { id: shared.id, ...claim, text: 'Shared', isLast: false },
    ],
    packs: [{ fileName: 'first.json', at: '2027-03-12T09:00:00.000Z', withNames: false }],
  })
  await buildQuote(engine, { interview, words: 'The portal' })
  const consequences = (interviewId: InterviewId | null) =>
    engine.call('consents.consequences', { participantId: tom.id, interviewId })
  expect((await consequences(null)).quotes).toBe(2)
  await consentOf(engine, tom.id)('named', interview.id)
  expect((await consequences(null)).quotes).toBe(0)
  expect((await consequences(interview.id)).quotes).toBe(2)
})

it('W11 nobody becomes free to quote by being removed', async () => {
  const engine = await startTestEngine()
  const { ines, tom, interview, quote } = await buildTalk(engine)
  const [ofInes, ofTom] = [await quote('We sell what is on the shelf.'), await quote('price list')]
  const unknown = await quote('The portal')
  await consentOf(engine, ines.id)('refused')
  await consentOf(engine, tom.id)('named')
  const consents = async () => [await ofInes(), await ofTom(), await unknown()]
  const before = await consents()
  expect(before).toEqual(['refused', 'named', 'refused'])
  await engine.call('participants.remove', { id: ines.id })
  expect(await consents()).toEqual(before)
  await engine.call('participants.remove', { id: tom.id })
  expect(await consents()).toEqual(['refused', 'refused', 'refused'])
  await engine.call('history.undo', {})
  await engine.call('history.undo', {})
  await consentOf(engine, ines.id)('named')
  expect(await consents()).toEqual(['named', 'named', 'named'])
  await consentOf(engine, ines.id)('internal', interview.id)
  await engine.call('participants.remove', { id: ines.id })
  expect(await consents()).toEqual(['internal', 'named', 'internal'])
})

it('W11 words of a text without speakers do not become those of the only one who is left', async () => {
  const engine = await startTestEngine()
  const ines = await buildParticipant(engine)
  const tom = await buildParticipant(engine, { name: 'Tom Rey' })
  const interview = await buildInterview(engine, { participantIds: [ines.id, tom.id] })
  const { id } = await buildQuote(engine, { interview })
  await consentOf(engine, ines.id)('refused')
  await consentOf(engine, tom.id)('named')
  await engine.call('participants.remove', { id: ines.id })
  const { source } = await engine.call('quotes.get', { id })
  expect(source).toMatchObject({ participantName: 'Unknown speaker', consent: 'refused' })
})

it('W11 whoever was made one with somebody else is under that one’s consent', async () => {
  const engine = await startTestEngine()
  const { ines, tom, quote } = await buildTalk(engine)
  const unknown = await quote('The portal')
  await consentOf(engine, ines.id)('internal')
  await consentOf(engine, tom.id)('refused')
  await engine.call('participants.merge', { id: ines.id, into: tom.id })
  expect(await unknown()).toBe('refused')
  await consentOf(engine, tom.id)('named')
  expect(await unknown()).toBe('named')
})
