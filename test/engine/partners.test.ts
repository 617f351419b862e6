import { expect, it, vi } from 'vitest'
import { buildClaim, buildInterview, buildParticipant, buildPartner, buildQuote } from './support/build.ts'
import { noted, openedDatabase } from './support/opened-databases.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

vi.mock('../../electron/engine/store/file.ts', async importOriginal => noted(await importOriginal()))

const partnerOf = async (engine: TestEngine, id: string) =>
  (await engine.call('partners.list', {})).find(partner => partner.id === id)

/** A partner with a person, whose only quote is all that a claim rests on. */
async function buildRidgeway(engine: TestEngine) {
  const partner = await buildPartner(engine, { name: 'Ridgeway' })
  const person = await buildParticipant(engine, { name: 'Ana Sol', partnerId: partner.id })
  const interview = await buildInterview(engine, { partnerId: partner.id, participantIds: [person.id] })
  const quote = await buildQuote(engine, { interview })
  const claim = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId: claim.id } })
  return { partner, person, interview, quote, claim }
}

it('O1 a partner has what was said of it, and nothing where nobody said anything', async () => {
  const engine = await startTestEngine()
  const plain = await buildPartner(engine, { name: 'Orrin', type: 'isv' })
  expect(plain).toEqual({
    id: plain.id,
    name: 'Orrin',
    type: 'isv',
    stage: null,
    region: '',
    size: '',
    tier: '',
    note: '',
    segmentIds: [],
    attributes: [],
    pseudonym: 'Partner A',
    chosenPseudonym: '',
    participants: 0,
    interviews: 0,
  })
  const segment = await engine.call('segments.create', { name: 'Industry' })
  const revenue = await engine.call('attributes.create', { name: 'Revenue', kind: 'number', unit: 'EUR k' })
  const fields = {
    stage: 'activation',
    region: 'North',
    size: '50',
    tier: 'Gold',
    note: 'Since 2019.',
  } as const
  const full = await engine.call('partners.create', {
    name: 'Keelson',
    type: 'msp',
    ...fields,
    segmentIds: [segment.id, segment.id],
    attributes: [{ attributeId: revenue.id, value: '1,250' }],
    pseudonym: 'The northern one',
  })
  expect(full).toMatchObject({
    ...fields,
    segmentIds: [segment.id],
    attributes: [{ attributeId: revenue.id, value: '1250' }],
    pseudonym: 'The northern one',
    chosenPseudonym: 'The northern one',
  })
  expect((await engine.call('partners.list', {})).map(partner => partner.name)).toEqual(['Keelson', 'Orrin'])
})

it('O1 changes only what is given; null takes a stage or a value away', async () => {
  const engine = await startTestEngine()
  const [one, two] = [newId<never>(), newId<never>()]
  expect((await engine.refusal('partners.update', { id: one, name: 'x' })).kind).toBe('not-found')
  const revenue = await engine.call('attributes.create', { name: 'Revenue', kind: 'number' })
  const { id } = await engine.call('partners.create', {
    name: 'Keelson',
    type: 'msp',
    stage: 'interest',
    region: 'North',
    attributes: [{ attributeId: revenue.id, value: '3' }],
  })
  expect(await engine.call('partners.update', { id, tier: 'Gold' })).toMatchObject({
    stage: 'interest',
    region: 'North',
    tier: 'Gold',
    attributes: [{ value: '3' }],
  })
  const emptied = { id, stage: null, attributes: [{ attributeId: revenue.id, value: null }] }
  expect(await engine.call('partners.update', emptied)).toMatchObject({ stage: null, attributes: [] })
  expect(await engine.refusal('partners.update', { id, name: 'New', segmentIds: [two] })).toMatchObject({
    kind: 'not-found',
    noun: 'segment',
  })
  expect((await partnerOf(engine, id))?.name).toBe('Keelson')
})

it('O2 what is no value of its attribute is refused by the attribute’s name, and nothing is written', async () => {
  const engine = await startTestEngine()
  const { id } = await buildPartner(engine)
  const attribute = (kind: 'number' | 'date' | 'choice' | 'yes-no', choices: string[] = []) =>
    engine.call('attributes.create', { name: `A ${kind}`, kind, choices })
  const cases = [
    [await attribute('number'), 'a lot', 'is not a number: “a lot”'],
    [await attribute('date'), '1 May', 'is not a date like 2027-03-12: “1 May”'],
    [await attribute('choice', ['Silver', 'Gold']), 'Tin', 'is none of Silver, Gold: “Tin”'],
    [await attribute('yes-no'), 'maybe', 'is neither yes nor no: “maybe”'],
  ] as const
  for (const [{ id: attributeId, name }, value, reason] of cases) {
    expect(
      await engine.refusal('partners.update', { id, tier: 'x', attributes: [{ attributeId, value }] }),
    ).toEqual({ kind: 'invalid-input', field: name, reason })
  }
  expect(await partnerOf(engine, id)).toMatchObject({ tier: '', attributes: [] })
})

it('O3 shows what hangs on a partner before it is removed', async () => {
  const engine = await startTestEngine()
  const { partner, interview, quote, claim } = await buildRidgeway(engine)
  const nobody = await buildInterview(engine, { title: 'A call', date: '2027-04-01', partnerId: partner.id })
  await buildQuote(engine, { interview: nobody })
  const elsewhere = await buildQuote(engine, { interview: await buildInterview(engine, { title: 'Other' }) })
  openedDatabase()
    .prepare(
      `INSERT INTO pack_export (id, at, format, file_name, with_names, quotes) VALUES (?, ?, 'pdf', ?, 1, ?)`,
    )
    .run(newId(), '2027-03-12T09:00:00Z', 'March.pdf', JSON.stringify([elsewhere.id, quote.id]))
  const expected = {
    participants: ['Ana Sol'],
    interviews: [
      { id: nobody.id, title: 'A call' },
      { id: interview.id, title: 'Ridgeway in March' },
    ],
    quotes: 2,
    claims: [
      {
        id: claim.id,
        personaId: claim.personaId,
        personaName: 'Cloud Integrator',
        text: claim.text,
        isLast: true,
      },
    ],
    packs: [{ fileName: 'March.pdf', at: '2027-03-12T09:00:00Z', withNames: true }],
  }
  expect(await engine.call('partners.consequences', { id: partner.id })).toEqual(expected)
  await engine.call('evidence.place', { quoteIds: [elsewhere.id], target: { claimId: claim.id } })
  const { claims } = await engine.call('partners.consequences', { id: partner.id })
  expect(claims).toEqual([{ ...expected.claims[0], isLast: false }])
})

it('O4 removing a partner takes its people along; interviews and quotes stay, and speak for nobody', async () => {
  const engine = await startTestEngine()
  const { partner, interview, quote } = await buildRidgeway(engine)
  const segment = await engine.call('segments.create', { name: 'Industry', partnerIds: [partner.id] })
  await engine.call('partners.remove', { id: partner.id })
  expect(await engine.call('partners.list', {})).toEqual([])
  expect(await engine.call('participants.list', {})).toEqual([])
  expect(await engine.call('segments.list', {})).toEqual([{ ...segment, partners: 0 }])
  expect(await engine.call('interviews.get', { id: interview.id })).toMatchObject({
    text: interview.text,
    partnerId: null,
    participantIds: [],
  })
  const { source } = await engine.call('quotes.get', { id: quote.id })
  expect(source).toMatchObject({ participantId: null, partnerId: null })
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it('O5 merging fills what the one that stays says nothing of, and loses nobody', async () => {
  const engine = await startTestEngine()
  const attribute = (name: string) => engine.call('attributes.create', { name, kind: 'text' })
  const [both, only] = [await attribute('Contract'), await attribute('Owner')]
  const [east, west] = [
    await engine.call('segments.create', { name: 'East' }),
    await engine.call('segments.create', { name: 'West' }),
  ]
  const gone = await engine.call('partners.create', {
    name: 'Keelson Ltd',
    type: 'msp',
    stage: 'interest',
    region: 'North',
    tier: 'Tin',
    note: 'Met in May.',
    segmentIds: [west.id, east.id],
    attributes: [
      { attributeId: both.id, value: 'old' },
      { attributeId: only.id, value: 'a family' },
    ],
  })
  const kept = await engine.call('partners.create', {
    name: 'Keelson',
    type: 'other',
    tier: 'Gold',
    note: 'Since 2019.',
    segmentIds: [east.id],
    attributes: [{ attributeId: both.id, value: 'new' }],
  })
  const person = await buildParticipant(engine, { partnerId: gone.id })
  const interview = await buildInterview(engine, { partnerId: gone.id })
  const merged = await engine.call('partners.merge', { id: gone.id, into: kept.id })
  expect(merged).toEqual({
    ...kept,
    type: 'msp',
    stage: 'interest',
    region: 'North',
    note: 'Since 2019.\n\nMet in May.',
    segmentIds: [east.id, west.id],
    attributes: [
      { attributeId: both.id, value: 'new' },
      { attributeId: only.id, value: 'a family' },
    ],
    participants: 1,
    interviews: 1,
  })
  expect(await engine.call('partners.list', {})).toEqual([merged])
  expect(await engine.call('participants.list', {})).toEqual([{ ...person, partnerId: kept.id }])
  expect((await engine.call('interviews.get', { id: interview.id })).partnerId).toBe(kept.id)
  expect(await engine.refusal('partners.merge', { id: kept.id, into: kept.id })).toEqual({
    kind: 'invalid-input',
    field: 'into',
    reason: 'is the partner itself',
  })
})

it('O6 a number is never given twice, not even that of somebody who is gone, or of a step that was undone', async () => {
  const engine = await startTestEngine()
  const pseudonym = async (name: string) => (await buildPartner(engine, { name })).pseudonym
  expect(await pseudonym('One')).toBe('Partner A')
  const two = await buildPartner(engine, { name: 'Two' })
  await engine.call('partners.remove', { id: two.id })
  expect(await pseudonym('Three')).toBe('Partner C')
  await engine.call('history.undo', {})
  expect(await pseudonym('Four')).toBe('Partner D')
  const people = [await buildParticipant(engine), await buildParticipant(engine)]
  await engine.call('participants.remove', { id: people[1]!.id })
  expect((await buildParticipant(engine)).pseudonym).toBe('P03')
  const many = Array.from({ length: 24 }, (_, index) => buildPartner(engine, { name: `P ${index}` }))
  expect((await Promise.all(many)).at(-1)?.pseudonym).toBe('Partner AB')
})
