import { expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import {
  buildClaim,
  buildInterview,
  buildParticipant,
  buildPartner,
  buildQuote,
  buildTag,
  importLines,
} from './support/build.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

async function wordsOf(engine: TestEngine, filter: NonNullable<Input<'quotes.list'>['filter']>) {
  const page = await engine.call('quotes.list', { filter })
  expect(page.total).toBe(page.quotes.length)
  return page.quotes.map(quote => quote.exact)
}

it('Q12 a quote is said by the participant its speaker is, at the time of its line', async () => {
  const engine = await startTestEngine()
  await importLines(engine, [
    '# A visit',
    'Date: 2027-02-01',
    'Partner: Keelson Systems',
    'Participants: Tomas Ferro; Dee Marsh',
    '',
    '[00:10] Interviewer: What slows you down?',
    '[01:02:03] Dee Marsh: The price list does.',
    'Tomas Ferro: I disagree with that.',
    'A line that nobody speaks.',
  ])
  const [interview] = await engine.call('interviews.list', {})
  const { id, revision } = await engine.call('interviews.get', { id: interview!.id })
  await engine.call('interviews.setLine', { id, revision, line: 3, speakerId: null })
  const of = await engine.call('interviews.get', { id })
  const partnerId = of.partnerId!
  const people = await engine.call('participants.list', {})
  const dee = people.find(person => person.name === 'Dee Marsh')!
  await engine.call('participants.update', { id: dee.id, role: 'Buyer' })
  await engine.call('partners.update', { id: partnerId, type: 'system-integrator' })
  const sourceOf = async (words: string) => {
    const { id } = await buildQuote(engine, { interview: of, words })
    return (await engine.call('quotes.get', { id })).source
  }
  const about = { interviewTitle: 'A visit', date: '2027-02-01' }
  const partner = { partnerId, partnerName: 'Keelson Systems', partnerType: 'system-integrator' }
  expect(await sourceOf('The price list does.')).toEqual({
    ...about,
    ...partner,
    at: 3_723_000,
    participantId: dee.id,
    participantName: 'Dee Marsh',
    role: 'Buyer',
    consent: 'not-asked',
  })
  expect(await sourceOf('A line that nobody speaks.')).toEqual({
    ...about,
    ...partner,
    at: null,
    participantId: null,
    participantName: null,
    role: null,
    consent: 'not-asked',
  })
  expect(await sourceOf('What slows you down?')).toEqual({
    ...about,
    at: 10_000,
    participantId: null,
    participantName: 'Interviewer',
    role: null,
    partnerId: null,
    partnerName: null,
    partnerType: null,
    consent: null,
  })
})

it('Q12 in notes without speakers, the only participant said it; a colleague speaks for no partner', async () => {
  const engine = await startTestEngine()
  const partner = await buildPartner(engine)
  const ines = await buildParticipant(engine, { partnerId: partner.id })
  const colleague = await buildParticipant(engine, { name: 'Sam Vale', role: 'Sales' })
  const source = async (participantIds: (typeof ines.id)[]) => {
    const interview = await buildInterview(engine, { partnerId: partner.id, participantIds })
    const { id } = await buildQuote(engine, { interview })
    const { participantName, role, partnerName } = (await engine.call('quotes.get', { id })).source
    return [participantName, role, partnerName]
  }
  expect(await source([ines.id])).toEqual(['Ines Calder', 'Owner', 'Ridgeway Distribution'])
  expect(await source([colleague.id])).toEqual(['Sam Vale', 'Sales', null])
  expect(await source([ines.id, colleague.id])).toEqual([null, null, 'Ridgeway Distribution'])
  expect(await source([])).toEqual([null, null, 'Ridgeway Distribution'])
})

it('Q12 moving a line to another speaker moves what was said in it', async () => {
  const engine = await startTestEngine()
  await importLines(engine, ['Ana: We wait for parts.', 'Ben: We never wait.', 'Ana: Two weeks.', 'Ben: No.'])
  const [summary] = await engine.call('interviews.list', {})
  const interview = await engine.call('interviews.get', { id: summary!.id })
  const { id } = await buildQuote(engine, { interview, words: 'We wait for parts.' })
  const speaker = async () => (await engine.call('quotes.get', { id })).source.participantName
  expect(await speaker()).toBe('Ana')
  const ben = interview.speakers.find(one => one.name === 'Ben')!
  const blocks = interview.blocks.with(0, { speakerId: ben.id, at: 5_000 })
  const { text, revision } = interview
  await engine.call('interviews.write', { id: interview.id, revision, text, blocks, marks: [] })
  expect(await speaker()).toBe('Ben')
  await engine.call('history.undo', {})
  expect(await speaker()).toBe('Ana')
})

it('Q13 lists all quotes, latest interview first, in the order of its text, a page at a time', async () => {
  const engine = await startTestEngine()
  const early = await buildInterview(engine, { date: '2027-01-05', text: 'one two three' })
  const late = await buildInterview(engine, { date: '2027-02-05', text: 'four five six' })
  for (const [interview, words] of [
    [early, 'three'],
    [late, 'six'],
    [early, 'one'],
    [late, 'four'],
    [late, 'five'],
  ] as const) {
    await buildQuote(engine, { interview, words })
  }
  const page = async (offset: number) => {
    const { quotes, total } = await engine.call('quotes.list', { offset, limit: 2 })
    return { words: quotes.map(quote => quote.exact), total }
  }
  expect(await page(0)).toEqual({ words: ['four', 'five'], total: 5 })
  expect(await page(2)).toEqual({ words: ['six', 'one'], total: 5 })
  expect(await page(4)).toEqual({ words: ['three'], total: 5 })
  expect(await page(6)).toEqual({ words: [], total: 5 })
})

it('Q13 filters by kind, tag and its subtree, placement, star and words; every part narrows', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, { text: 'Éclair\nrésumé\nplain\nother' })
  const money = await buildTag(engine, 'money')
  const price = await buildTag(engine, 'price', money.id)
  const quote = (words: string, kinds: ('motivation' | 'painPoint' | 'need')[], tagIds = [price.id]) =>
    buildQuote(engine, { interview, words, kinds, tagIds })
  await quote('Éclair', ['motivation', 'need'])
  const resume = await quote('résumé', ['painPoint'], [money.id])
  const plain = await quote('plain', ['need'], [])
  await engine.call('quotes.update', { id: resume.id, isStarred: true })
  const { id: claimId } = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [plain.id], target: { claimId } })

  expect(await wordsOf(engine, {})).toEqual(['Éclair', 'résumé', 'plain'])
  expect(await wordsOf(engine, { kinds: ['need'] })).toEqual(['Éclair', 'plain'])
  expect(await wordsOf(engine, { kinds: ['painPoint', 'motivation'] })).toEqual(['Éclair', 'résumé'])
  expect(await wordsOf(engine, { tagIds: [money.id] })).toEqual(['Éclair', 'résumé'])
  expect(await wordsOf(engine, { tagIds: [price.id] })).toEqual(['Éclair'])
  expect(await wordsOf(engine, { isPlaced: true })).toEqual(['plain'])
  expect(await wordsOf(engine, { isPlaced: false })).toEqual(['Éclair', 'résumé'])
  expect(await wordsOf(engine, { isStarred: true })).toEqual(['résumé'])
  expect(await wordsOf(engine, { needsReview: true })).toEqual([])
  expect(await wordsOf(engine, { text: ' ECLAIR ' })).toEqual(['Éclair'])
  expect(await wordsOf(engine, { text: 'resum' })).toEqual(['résumé'])
  expect(await wordsOf(engine, { text: '%' })).toEqual([])
  expect(await wordsOf(engine, { kinds: ['need'], isPlaced: false, tagIds: [money.id] })).toEqual(['Éclair'])
})
