import { expect, it } from 'vitest'
import { notAsked } from '../../shared/model/consent.ts'
import type { SpeakerId } from '../../shared/model/ids.ts'
import {
  buildClaim,
  buildInterview,
  buildParticipant,
  buildPartner,
  buildQuote,
  buildTag,
  importLines,
  marksOf,
  notes,
  quotesOf,
  writeText,
} from './support/build.ts'
import { stateOf } from './support/state.ts'
import { newId, startTestEngine } from './support/test-engine.ts'

it('T4 a new interview has an empty line and no words', async () => {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const ines = await buildParticipant(engine, { partnerId: partner.id })
  const about = { title: '  A visit ', date: '2027-03-01', partnerId: partner.id }
  const interview = await engine.call('interviews.create', { ...about, participantIds: [ines.id, ines.id] })
  expect(interview).toEqual({
    id: interview.id,
    ...about,
    title: 'A visit',
    kind: 'partner',
    participantIds: [ines.id],
    consents: [{ ...notAsked, participantId: ines.id, isOverride: false }],
    clock: { elapsed: 0, since: null },
    guide: null,
    text: '',
    blocks: [{ speakerId: null, at: null }],
    speakers: [],
    revision: 0,
  })
})

it('T11 an interview is of the kind it is said to be, else of what its partner makes it', async () => {
  const engine = await startTestEngine()
  const { id: partnerId } = await buildPartner(engine)
  const about = { title: 'Talk', date: '2027-03-01' }
  const create = async (more: object) => (await engine.call('interviews.create', { ...about, ...more })).kind
  expect(await create({})).toBe('internal')
  expect(await create({ partnerId })).toBe('partner')
  expect(await create({ partnerId, kind: 'review' })).toBe('review')
  const { id } = await engine.call('interviews.create', about)
  const changed = await engine.call('interviews.update', { id, kind: 'market-note', partnerId })
  expect([changed.kind, changed.partnerId]).toEqual(['market-note', partnerId])
  expect((await engine.call('interviews.list', {})).map(({ kind }) => kind).sort()).toEqual([
    'internal',
    'market-note',
    'partner',
    'review',
  ])
})

it('T4 a text has one block for each line, whatever was sent', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  const write = async (text: string, ats: number[]) => {
    const { revision } = await engine.call('interviews.get', { id })
    const blocks = ats.map(at => ({ speakerId: null, at }))
    await engine.call('interviews.write', { id, revision, text, blocks, marks: [] })
    return (await engine.call('interviews.get', { id })).blocks.map(block => block.at)
  }
  expect(await write('one\ntwo\nthree', [1, 2])).toEqual([1, 2, null])
  expect(await write('one', [1, 2, 3])).toEqual([1])
  expect(await write('\n\n', [])).toEqual([null, null, null])
})

it('T5 the revision rises with every write that changes something, and with no other', async () => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine)
  const write = { id, text: notes, blocks: [], marks: [] }
  expect(await engine.call('interviews.write', { ...write, revision })).toEqual({ revision })
  const text = `${notes} More.`
  expect(await engine.call('interviews.write', { ...write, revision, text })).toEqual({
    revision: revision + 1,
  })
  await engine.call('history.undo', {})
  expect((await engine.call('interviews.get', { id })).revision).toBe(revision + 2)
})

it('T5 the revision of an interview that was removed and brought back goes on', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  const { revision } = await writeText(engine, id, `${notes} More.`)
  await engine.call('interviews.remove', { id })
  await engine.call('history.undo', {})
  expect((await engine.call('interviews.get', { id })).revision).toBe(revision)
})

it('T5 a text written elsewhere is a conflict, and nothing of the late write is stored', async () => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine)
  const write = { id, revision, blocks: [], marks: [] }
  await engine.call('interviews.write', { ...write, text: 'First.' })
  const late = await engine.refusal('interviews.write', { ...write, text: 'Second.' })
  expect(late.kind).toBe('conflict')
  expect((await engine.call('interviews.get', { id })).text).toBe('First.')
})

it('T7 a line is spoken by a speaker of its own interview', async () => {
  const engine = await startTestEngine()
  await importLines(engine, ['Ana: One.', 'Ben: Two.', 'Ana: Three.', 'Ben: Four.'])
  const { id, text, revision } = await buildInterview(engine)
  const [other] = (await engine.call('interviews.list', {})).filter(one => one.id !== id)
  const { speakers } = await engine.call('interviews.get', { id: other!.id })
  for (const speakerId of [newId<SpeakerId>(), speakers[0]!.id]) {
    const input = { id, revision, text, blocks: [{ speakerId, at: null }], marks: [] }
    expect(await engine.refusal('interviews.write', input)).toEqual({
      kind: 'invalid-input',
      field: 'blocks',
      reason: 'name a speaker whom this interview does not have',
    })
  }
})

it('T8 half a surrogate pair is kept as the replacement character, and can be undone', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine)
  const written = await writeText(engine, id, 'So \uD83D it is.')
  expect(written.text).toBe('So \uFFFD it is.')
  await engine.call('history.undo', {})
  expect((await engine.call('interviews.get', { id })).text).toBe('')
})

it('T9 lists interviews with their partner and counts, latest first', async () => {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const early = await buildInterview(engine, { title: 'Early', date: '2027-01-01' })
  const late = await buildInterview(engine, { title: 'Late', date: '2027-02-01', partnerId: partner.id })
  await buildQuote(engine, { interview: late })
  await buildQuote(engine, { interview: late, words: 'one page' })
  await writeText(engine, late.id, notes.replace('one page', 'two pages'), [])
  const nobody = { partnerId: null, partnerName: null, partnerType: null }
  expect(await engine.call('interviews.list', {})).toEqual([
    {
      id: late.id,
      title: 'Late',
      kind: 'partner',
      date: '2027-02-01',
      partnerId: partner.id,
      partnerName: 'Ridgeway Distribution',
      partnerType: 'distributor',
      quotes: 2,
      needsReview: 1,
      isLive: false,
    },
    {
      id: early.id,
      title: 'Early',
      kind: 'internal',
      date: '2027-01-01',
      ...nobody,
      quotes: 0,
      needsReview: 0,
      isLive: false,
    },
  ])
})

it('T9 changes title, date, partner and participants apart from each other', async () => {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const [ines, otto] = [
    await buildParticipant(engine),
    await buildParticipant(engine, { name: 'Otto Brand' }),
  ]
  const interview = await buildInterview(engine, { participantIds: [ines.id] })
  const { id } = interview
  await engine.call('interviews.update', { id, title: 'Ridgeway in April' })
  await engine.call('interviews.update', { id, date: '2027-04-01' })
  await engine.call('interviews.update', { id, partnerId: partner.id })
  const updated = await engine.call('interviews.update', { id, participantIds: [otto.id] })
  expect(updated).toEqual({
    ...interview,
    title: 'Ridgeway in April',
    date: '2027-04-01',
    partnerId: partner.id,
    participantIds: [otto.id],
    consents: [{ ...notAsked, participantId: otto.id, isOverride: false }],
  })
  expect((await engine.call('interviews.update', { id, partnerId: null })).partnerId).toBe(null)
})

it('Q3 quotes follow their words when others are typed or cut around them', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const { id } = await buildQuote(engine, { interview, words: 'one page' })
  const edited = `Hello.\n${notes.replace('a forty page', 'the')} Bye.`
  await writeText(engine, interview.id, `Hello.\n${notes}`, [])
  await writeText(engine, interview.id, `Hello.\n${notes.replace('a forty page', 'the')}`, [])
  await writeText(engine, interview.id, edited, [])
  const quote = await engine.call('quotes.get', { id })
  expect([quote.start, quote.exact, quote.needsReview]).toEqual([
    edited.indexOf('one page'),
    'one page',
    false,
  ])
})

it('Q4 keeps a quote whose words were edited away, with its evidence', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const { id } = await buildQuote(engine, { interview, words: 'one page' })
  const target = { claimId: (await buildClaim(engine)).id }
  await engine.call('evidence.place', { quoteIds: [id], target })
  await writeText(engine, interview.id, 'All of it is gone.', [])
  const quote = await engine.call('quotes.get', { id })
  expect([quote.exact, quote.needsReview, quote.placements.length]).toEqual(['one page', true, 1])
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it('Q5 a mark that shows a quote which needed review again mends it', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, words: 'one page' })
  const marks = await marksOf(engine, interview.id)
  await writeText(engine, interview.id, notes.replace('one page', ''), [])
  expect((await engine.call('quotes.get', { id: quote.id })).needsReview).toBe(true)
  await writeText(engine, interview.id, notes, marks)
  expect(await quotesOf(engine, interview.id)).toEqual([quote])
})

it('Q5 marks of quotes that are not in this interview are passed over', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  const { id } = await buildInterview(engine, { title: 'Another' })
  const marks = [quote.id, newId<typeof quote.id>()].map(quoteId => ({ quoteId, start: 0, end: 4 }))
  await writeText(engine, id, 'New words.', marks)
  expect(await quotesOf(engine, id)).toEqual([])
  expect(await quotesOf(engine, quote.interviewId)).toEqual([quote])
})

it('H3 removing an interview takes its quotes and their evidence along, and undo brings all of it back', async () => {
  const engine = await startTestEngine()
  await importLines(engine, [
    '# A visit',
    'Participants: Ana; Ben',
    '',
    '[00:05] Ana: We wait for parts.',
    'Ben: We call twice.',
  ])
  const [summary] = await engine.call('interviews.list', {})
  const interview = await engine.call('interviews.get', { id: summary!.id })
  const tag = await buildTag(engine)
  const kept = await buildQuote(engine, { interview, words: 'for parts', tagIds: [tag.id] })
  const withdrawn = await buildQuote(engine, { interview, words: 'We call twice.' })
  const target = { claimId: (await buildClaim(engine)).id }
  await engine.call('evidence.place', { quoteIds: [kept.id, withdrawn.id], target })
  await engine.call('quotes.remove', { ids: [withdrawn.id] })
  const before = await stateOf(engine)
  await engine.call('interviews.remove', { id: interview.id })
  expect((await engine.call('projects.current', {}))?.counts).toMatchObject({
    interviews: 0,
    quotes: { total: 0 },
    evidence: 0,
    claims: 1,
    participants: 2,
  })
  const after = await stateOf(engine)
  await engine.call('history.undo', {})
  expect(await stateOf(engine)).toEqual(before)
  await engine.call('history.redo', {})
  expect(await stateOf(engine)).toEqual(after)
})
