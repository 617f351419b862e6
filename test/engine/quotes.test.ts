import { expect, it } from 'vitest'
import type { QuoteId } from '../../shared/model/ids.ts'
import {
  buildClaim,
  buildInterview,
  buildQuote,
  buildTag,
  notes,
  quotesOf,
  writeText,
} from './support/build.ts'
import { newId, startTestEngine } from './support/test-engine.ts'

it('Q1 captures the exact words between the offsets, with nothing else said of them', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, words: 'one page', kinds: ['need', 'motivation'] })
  const start = notes.indexOf('one page')
  expect(quote).toEqual({
    id: quote.id,
    interviewId: interview.id,
    start,
    end: start + 8,
    exact: 'one page',
    kinds: ['motivation', 'need'],
    tagIds: [],
    memo: '',
    isStarred: false,
    needsReview: false,
    placements: [],
  })
})

it('Q1 leaves white space at the edges of a selection out of the quote', async () => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine, { text: 'Well,  they wait. \n\tThen they call.' })
  const quote = await engine.call('quotes.capture', {
    interviewId: id,
    revision,
    start: 5,
    end: 20,
    kinds: ['painPoint'],
  })
  expect([quote.start, quote.end, quote.exact]).toEqual([7, 17, 'they wait.'])
})

it('Q1 never cuts a surrogate pair in half', async () => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine, { text: 'So 👍🏽 it works 🚀 today' })
  const quote = await engine.call('quotes.capture', {
    interviewId: id,
    revision,
    start: 4,
    end: 'So 👍🏽 it works 🚀'.length - 1,
    kinds: ['need'],
  })
  expect(quote.exact).toBe('👍🏽 it works 🚀')
})

it('Q1 takes offsets beyond the end of the text as its end', async () => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine, { text: 'Short.' })
  const input = { interviewId: id, revision, start: 0, end: 999, kinds: ['need' as const] }
  expect((await engine.call('quotes.capture', input)).exact).toBe('Short.')
})

it.each([
  ['nothing', 4, 4],
  ['white space', 5, 6],
  ['a stretch that ends before it starts', 9, 3],
])('Q1 refuses to quote %s', async (_what, start, end) => {
  const engine = await startTestEngine()
  const { id, revision } = await buildInterview(engine, { text: 'They\n\nwait.' })
  const input = { interviewId: id, revision, start, end, kinds: ['need'] }
  expect(await engine.refusal('quotes.capture', input)).toEqual({
    kind: 'invalid-input',
    field: 'start',
    reason: 'leaves no words to quote',
  })
})

it('Q2 refuses offsets that count in a text which has moved on, and writes nothing', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview })
  await writeText(engine, interview.id, `Hello. ${notes}`)
  const place = { revision: interview.revision, start: 0, end: 5 }
  const capture = { interviewId: interview.id, ...place, kinds: ['need'] }
  const moved = {
    kind: 'conflict',
    reason: 'The text of “Ridgeway in March” was changed elsewhere. It has to be read again first.',
  }
  expect(await engine.refusal('quotes.capture', capture)).toEqual(moved)
  expect(await engine.refusal('quotes.anchor', { id: quote.id, ...place })).toEqual(moved)
  expect((await engine.call('quotes.list', {})).total).toBe(1)
})

it('Q7 quotes may overlap, hold one another and share the very same words', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const words = ['Nobody reads a forty page', 'forty page price list', 'Nobody reads a forty page', 'page']
  for (const one of words) await buildQuote(engine, { interview, words: one })
  const quotes = await quotesOf(engine, interview.id)
  expect(quotes.map(quote => quote.exact)).toEqual([
    'Nobody reads a forty page',
    'Nobody reads a forty page',
    'forty page price list',
    'page',
  ])
})

it('Q8 a quote has a kind or a tag, and a kind once it is evidence', async () => {
  const engine = await startTestEngine()
  const { id: interviewId, revision } = await buildInterview(engine)
  const tag = await buildTag(engine)
  const words = { interviewId, revision, start: 0, end: 7, kinds: [] }
  expect(await engine.refusal('quotes.capture', words)).toEqual({
    kind: 'invalid-input',
    field: 'kinds',
    reason: 'and tags are both missing: a quote has at least one of them',
  })
  const quote = await engine.call('quotes.capture', { ...words, tagIds: [tag.id] })
  expect(quote.kinds).toEqual([])
  const { id: claimId } = await buildClaim(engine, { kind: 'painPoint' })
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId } })
  expect((await engine.call('quotes.get', { id: quote.id })).kinds).toEqual(['painPoint'])
  expect(await engine.refusal('quotes.update', { id: quote.id, kinds: [] })).toEqual({
    kind: 'conflict',
    reason: 'A quote that is placed on a claim has at least one kind.',
  })
})

it('Q8 changes kinds, tags, memo and star apart from each other', async () => {
  const engine = await startTestEngine()
  const pricing = await buildTag(engine, 'pricing')
  const portal = await buildTag(engine, 'portal')
  const quote = await buildQuote(engine, { tagIds: [portal.id] })
  const { id } = quote
  await engine.call('quotes.update', { id, kinds: ['need', 'painPoint', 'need'] })
  await engine.call('quotes.update', { id, tagIds: [portal.id, pricing.id, portal.id] })
  await engine.call('quotes.update', { id, memo: 'She laughed.' })
  const updated = await engine.call('quotes.update', { id, isStarred: true })
  expect(updated).toEqual({
    ...quote,
    kinds: ['painPoint', 'need'],
    tagIds: [pricing.id, portal.id],
    memo: 'She laughed.',
    isStarred: true,
  })
})

it('Q8 refuses a tag that does not exist', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  const tagId = newId()
  expect(await engine.refusal('quotes.update', { id: quote.id, tagIds: [tagId] })).toEqual({
    kind: 'not-found',
    noun: 'tag',
    name: tagId,
  })
})

it('Q9 removing a quote that is evidence withdraws it: its claim shows that it once had support', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  const { id: claimId } = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId } })
  await engine.call('quotes.remove', { ids: [quote.id] })
  const [persona] = await engine.call('personas.list', {})
  const claim = persona?.claims[0]
  expect(claim?.evidence.map(piece => [piece.quote.exact, piece.isWithdrawn])).toEqual([[quote.exact, true]])
  expect(claim?.strength).toEqual({
    quotes: 0,
    participants: 0,
    partners: 0,
    contradicting: 0,
    withdrawn: 1,
  })
  expect(await quotesOf(engine, quote.interviewId)).toEqual([])
  expect((await engine.call('quotes.list', {})).total).toBe(0)
  expect((await engine.call('interviews.list', {}))[0]?.quotes).toBe(0)
})

it('Q9 restoring a withdrawn quote makes it evidence again', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  const { id: claimId } = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId } })
  const before = await engine.call('personas.list', {})
  await engine.call('quotes.remove', { ids: [quote.id] })
  await engine.call('quotes.restore', { id: quote.id })
  expect(await engine.call('personas.list', {})).toEqual(before)
})

it('Q9 a withdrawn quote is placed nowhere else, and removing it again changes nothing', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  const claim = await buildClaim(engine)
  const place = { quoteIds: [quote.id], target: { claimId: claim.id } }
  const { evidence } = await engine.call('evidence.place', place)
  await engine.call('quotes.remove', { ids: [quote.id] })
  const target = { personaId: claim.personaId, kind: 'motivation' }
  expect(await engine.refusal('evidence.place', { quoteIds: [quote.id], target })).toEqual({
    kind: 'not-found',
    noun: 'quote',
    name: quote.id,
  })
  await engine.call('evidence.remove', { ids: evidence.map(piece => piece.id) })
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await engine.call('quotes.restore', { id: quote.id })).toEqual(quote)
  expect(await quotesOf(engine, quote.interviewId)).toEqual([quote])
})

it('Q10 restores an erased quote with its kinds, tags, memo and star', async () => {
  const engine = await startTestEngine()
  const tag = await buildTag(engine)
  const { id } = await buildQuote(engine, { tagIds: [tag.id], kinds: ['painPoint', 'motivation'] })
  const quote = await engine.call('quotes.update', { id, memo: 'Said twice.', isStarred: true })
  await engine.call('quotes.remove', { ids: [id] })
  expect((await engine.refusal('quotes.get', { id })).kind).toBe('not-found')
  expect(await engine.call('quotes.restore', { id })).toEqual(quote)
})

it('Q10 leaves out a tag that was deleted since', async () => {
  const engine = await startTestEngine()
  const [pricing, portal] = [await buildTag(engine, 'pricing'), await buildTag(engine, 'portal')]
  const { id } = await buildQuote(engine, { tagIds: [pricing.id, portal.id] })
  await engine.call('quotes.remove', { ids: [id] })
  await engine.call('tags.remove', { id: pricing.id })
  expect((await engine.call('quotes.restore', { id })).tagIds).toEqual([portal.id])
})

it('Q10 restores a quote where its words stand now, told apart from the same words elsewhere by what stands around', async () => {
  const engine = await startTestEngine()
  const text = 'Is it slow? Yes, it is.\nIs it dear? Yes, it is.\nIs it late? No, never.'
  const interview = await buildInterview(engine, { text })
  const start = text.indexOf('Yes, it is.', 20)
  const { id } = await engine.call('quotes.capture', {
    interviewId: interview.id,
    revision: interview.revision,
    start,
    end: start + 11,
    kinds: ['need'],
  })
  await engine.call('quotes.remove', { ids: [id] })
  await writeText(engine, interview.id, `Good morning, and thank you for your time.\n${text}`)
  const restored = await engine.call('quotes.restore', { id })
  expect([restored.start - start, restored.exact, restored.needsReview]).toEqual([43, 'Yes, it is.', false])
})

it('Q10 restores a quote whose words are gone as one that needs review', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const { id } = await buildQuote(engine, { interview, words: 'forty page price list' })
  await engine.call('quotes.remove', { ids: [id] })
  await writeText(engine, interview.id, 'Nothing of it is left.')
  const restored = await engine.call('quotes.restore', { id })
  expect([restored.exact, restored.needsReview]).toEqual(['forty page price list', true])
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it('Q10 does not restore what never was, nor what went with its interview', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  await engine.call('interviews.remove', { id: quote.interviewId })
  for (const id of [newId<QuoteId>(), quote.id]) {
    expect((await engine.refusal('quotes.restore', { id })).kind).toBe('not-found')
  }
})

it('Q10 restoring a quote that is there changes nothing', async () => {
  const engine = await startTestEngine()
  const quote = await buildQuote(engine)
  const before = await engine.call('history.state', {})
  expect(await engine.call('quotes.restore', { id: quote.id })).toEqual(quote)
  expect(await engine.call('history.state', {})).toEqual(before)
})

it('Q10 removes one quote once, however often it is named', async () => {
  const engine = await startTestEngine()
  const { id } = await buildQuote(engine)
  await engine.call('quotes.remove', { ids: [id, id] })
  expect((await engine.call('history.state', {})).undo).toBe('remove “We sell what is on the shelf.”')
})

it('Q11 anchoring a quote at other words mends one that needs review', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, words: 'We sell what is on the shelf.' })
  const text = notes.replace('We sell what is on the shelf.', 'We only sell stock.')
  const { revision } = await writeText(engine, interview.id, text, [])
  expect((await engine.call('quotes.get', { id: quote.id })).needsReview).toBe(true)
  const mended = await engine.call('quotes.anchor', { id: quote.id, revision, start: 0, end: 19 })
  expect(mended).toEqual({ ...quote, start: 0, end: 19, exact: 'We only sell stock.', needsReview: false })
})

it('Q14 an id that is in use is a conflict', async () => {
  const engine = await startTestEngine()
  const { id, interviewId } = await buildQuote(engine)
  const { revision } = await engine.call('interviews.get', { id: interviewId })
  const input = { id, interviewId, revision, start: 0, end: 4, kinds: ['need'] }
  expect(await engine.refusal('quotes.capture', input)).toEqual({
    kind: 'conflict',
    reason: 'There is a quote with this id already.',
  })
})

it('Q14 an editor may give the id of the mark it has painted', async () => {
  const engine = await startTestEngine()
  const { id: interviewId, revision } = await buildInterview(engine)
  const id = newId<QuoteId>()
  const input = { id, interviewId, revision, start: 0, end: 7, kinds: ['need' as const] }
  expect((await engine.call('quotes.capture', input)).id).toBe(id)
})
