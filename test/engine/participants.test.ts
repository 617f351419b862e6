import { expect, it } from 'vitest'
import type { ConsentStatus } from '../../shared/model/consent.ts'
import { notAsked } from '../../shared/model/consent.ts'
import type { InterviewId, ParticipantId } from '../../shared/model/ids.ts'
import { buildInterview, buildParticipant, buildPartner, buildQuote } from './support/build.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

const setConsent = (
  engine: TestEngine,
  participantId: ParticipantId,
  status: ConsentStatus,
  interviewId: InterviewId | null = null,
) => engine.call('consents.set', { participantId, interviewId, status, how: status })

it('O7 a participant has a pseudonym, and what they agreed to', async () => {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const person = await engine.call('participants.create', {
    name: 'Ana Sol',
    partnerId: partner.id,
    role: 'Owner',
    note: 'Call after nine.',
  })
  expect(person).toEqual({
    id: person.id,
    name: 'Ana Sol',
    role: 'Owner',
    partnerId: partner.id,
    note: 'Call after nine.',
    pseudonym: 'P01',
    chosenPseudonym: '',
    consent: notAsked,
    interviews: 0,
  })
  await buildInterview(engine, { participantIds: [person.id] })
  const consent = { status: 'named', givenOn: '2027-03-01', how: 'by mail', until: null, note: '' } as const
  await engine.call('consents.set', { participantId: person.id, ...consent })
  const changed = await engine.call('participants.update', { id: person.id, pseudonym: 'The owner' })
  expect(changed).toEqual({
    ...person,
    pseudonym: 'The owner',
    chosenPseudonym: 'The owner',
    consent,
    interviews: 1,
  })
  expect(await engine.call('participants.list', {})).toEqual([changed])
})

it('O4 removing a person leaves interviews, quotes and the speaker’s name, and takes their consents', async () => {
  const engine = await startTestEngine()
  const [ana, ben] = [
    await buildParticipant(engine, { name: 'Ana' }),
    await buildParticipant(engine, { name: 'Ben' }),
  ]
  const interview = await buildInterview(engine, { participantIds: [ana.id, ben.id] })
  const alone = await buildInterview(engine, { title: 'Alone', participantIds: [ana.id] })
  await buildQuote(engine, { interview: alone })
  await setConsent(engine, ana.id, 'named')
  await setConsent(engine, ana.id, 'refused', alone.id)
  expect(await engine.call('participants.consequences', { id: ana.id })).toEqual({
    participants: ['Ana'],
    interviews: [alone, interview].map(({ id, title }) => ({ id, title })),
    quotes: 1,
    claims: [],
    packs: [],
  })
  await engine.call('participants.remove', { id: ana.id })
  expect((await engine.call('participants.list', {})).map(person => person.name)).toEqual(['Ben'])
  expect((await engine.call('interviews.get', { id: interview.id })).participantIds).toEqual([ben.id])
  expect((await engine.call('quotes.list', {})).quotes).toMatchObject([{ source: { participantId: null } }])
  expect((await engine.call('projects.check', {})).findings).toEqual([])
  await engine.call('history.undo', {})
  expect(
    (await engine.call('participants.list', {})).find(person => person.id === ana.id)?.consent,
  ).toMatchObject({
    status: 'named',
  })
})

it('O5 merging two people keeps what the one that stays says, and every interview of both', async () => {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const gone = await engine.call('participants.create', {
    name: 'A. Sol',
    role: 'Owner',
    partnerId: partner.id,
    note: 'Met in May.',
    pseudonym: 'The owner',
  })
  const kept = await engine.call('participants.create', { name: 'Ana Sol', partnerId: null, note: '' })
  const both = await buildInterview(engine, { participantIds: [gone.id, kept.id] })
  const only = await buildInterview(engine, { title: 'Only', participantIds: [gone.id] })
  const merged = await engine.call('participants.merge', { id: gone.id, into: kept.id })
  expect(merged).toEqual({
    ...kept,
    role: 'Owner',
    partnerId: partner.id,
    note: 'Met in May.',
    pseudonym: 'The owner',
    chosenPseudonym: 'The owner',
    interviews: 2,
  })
  for (const { id } of [both, only]) {
    expect((await engine.call('interviews.get', { id })).participantIds).toEqual([kept.id])
  }
  expect(await engine.call('participants.list', {})).toEqual([merged])
})

it.each([
  ['named', 'refused', 'refused'],
  ['internal', 'not-asked', 'internal'],
  ['pseudonym', 'named', 'pseudonym'],
  ['pseudonym', null, 'pseudonym'],
  [null, 'named', 'named'],
] as const)(
  'O8 of the consents %s and %s, %s stays, for all and for an interview',
  async (of, into, stays) => {
    const engine = await startTestEngine()
    const [gone, kept] = [await buildParticipant(engine), await buildParticipant(engine)]
    const interview = await buildInterview(engine, { participantIds: [gone.id, kept.id] })
    for (const [{ id }, status] of [
      [gone, of],
      [kept, into],
    ] as const) {
      if (status === null) continue
      await setConsent(engine, id, status)
      await setConsent(engine, id, status, interview.id)
    }
    expect((await engine.call('participants.merge', { id: gone.id, into: kept.id })).consent.status).toBe(
      stays,
    )
    const said = await engine.call('consents.ofParticipant', { participantId: kept.id })
    expect(said).toMatchObject({ standing: { how: stays }, overrides: [{ status: stays, how: stays }] })
    await engine.call('history.undo', {})
    const before = await engine.call('consents.ofParticipant', { participantId: gone.id })
    expect(before.standing.status).toBe(of ?? 'not-asked')
  },
)

it('O9 a call that names somebody missing says so', async () => {
  const engine = await startTestEngine()
  const id = newId()
  const { id: into } = await buildParticipant(engine)
  for (const [name, input] of [
    ['participants.update', { id, name: 'x' }],
    ['participants.remove', { id }],
    ['participants.consequences', { id }],
    ['participants.merge', { id, into }],
    ['participants.merge', { id: into, into: id }],
  ] as const) {
    expect(await engine.refusal(name, input)).toEqual({ kind: 'not-found', noun: 'participant', name: id })
  }
  expect((await engine.refusal('participants.merge', { id: into, into })).kind).toBe('invalid-input')
})
