import { expect, it } from 'vitest'
import type { SearchHit } from '../../../shared/contract/search.ts'
import { buildClaim, buildInterview, buildPersona, buildQuote, writeText } from '../support/build.ts'
import { startTestEngine, type TestEngine } from '../support/test-engine.ts'

/** What is found, in order: the noun and the words, the sought ones in brackets. */
async function found(engine: TestEngine, text: string, limit = 50): Promise<readonly string[]> {
  const { hits } = await engine.call('search.find', { text, limit })
  return hits.map(hit => `${hit.noun}: ${bracketed(hit)}`)
}

function bracketed({ words, marks }: SearchHit): string {
  return marks.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    words,
  )
}

it('F5 finds quotes, memos, interviews, claims and personas, the best of each in turn', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  await buildQuote(engine, { interview, words: 'Nobody reads a forty page price list.' })
  const noted = await buildQuote(engine, { interview, words: 'The portal loses my orders twice a month.' })
  await engine.call('quotes.update', { id: noted.id, memo: 'Compare with what was said of the price.' })
  const persona = await buildPersona(engine, 'Price Watcher')
  await buildClaim(engine, { persona, text: 'Reads no price list' })
  expect(await found(engine, 'price')).toEqual([
    'persona: [Price] Watcher',
    'quote: Nobody reads a forty page [price] list.',
    'interview: Nobody reads a forty page [price] list.',
    'claim: Reads no [price] list',
    'memo: Compare with what was said of the [price].',
  ])
  expect(await found(engine, 'price', 2)).toHaveLength(2)
  expect((await engine.call('search.find', { text: 'price', limit: 2 })).isMore).toBe(true)
  expect((await engine.call('search.find', { text: 'price', limit: 5 })).isMore).toBe(false)
})

it('F5 no number of quotes hides a claim or an interview that has the words', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, {
    text: Array.from({ length: 60 }, (_, line) => `The rebate came late, ${line}.`).join('\n'),
  })
  await buildClaim(engine, { text: 'Expects the rebate within a month' })
  await engine.call('quotes.captureAll', {
    passages: (await engine.call('search.passages', { text: 'rebate' })).passages.map(
      ({ interviewId, revision, start, end }) => ({ interviewId, revision, start, end }),
    ),
    kinds: ['painPoint'],
  })
  expect(await found(engine, 'rebate', 4)).toEqual([
    'claim: Expects the [rebate] within a month',
    expect.stringMatching(/^quote: The \[rebate\] came late/),
    'interview: The [rebate] came late, 0.',
    expect.stringMatching(/^quote: /),
  ])
  expect((await engine.call('interviews.get', { id: interview.id })).text).toContain('rebate')
})

it('F1 all words, phrases, beginnings and words to leave out', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, {
    text: 'A price list.\nA list price.\nThe pricing of lists.',
  })
  for (const words of ['A price list.', 'A list price.', 'The pricing of lists.'])
    await buildQuote(engine, { interview, words })
  const quotes = async (text: string) =>
    (await found(engine, text)).filter(line => line.startsWith('quote')).toSorted()
  expect(await quotes('list pric')).toEqual(['quote: A [list] [price].', 'quote: A [price] [list].'])
  expect(await quotes('"price list"')).toEqual(['quote: A [price list].'])
  expect(await quotes('pric')).toHaveLength(3)
  expect(await quotes('price -lists')).toHaveLength(2)
  expect(await quotes('price -"list price"')).toEqual(['quote: A [price] list.'])
  for (const nothing of ['', '  ', '-', '"', '-price', '%', 'nowhere'])
    expect(await found(engine, nothing)).toEqual([])
})

it('F1 a letter begun behind other words hides nothing, and is a word where it is one', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, { text: 'There is a plan b.\nThe plan is late.' })
  await buildQuote(engine, { interview, words: 'The plan is late.' })
  expect(await found(engine, 'plan l')).toEqual([
    'quote: The [plan] is late.',
    'interview: There is a [plan] b.',
  ])
  expect(await found(engine, 'plan b')).toEqual(['interview: There is a [plan] [b].'])
})

it('F5 an interview is opened where most of the words stand together', async () => {
  const engine = await startTestEngine()
  const filler = 'Nothing of interest was said here for a long time, and then nothing again. '.repeat(6)
  const text = `The margin was discussed.\n${filler}\n${filler} They pay the margin late, and the rebate too. ${filler}`
  const { id } = await buildInterview(engine, { title: 'Ridgeway in March', text })
  const [hit] = (await engine.call('search.find', { text: 'margin rebate' })).hits
  const at = text.indexOf('rebate')
  expect(hit).toMatchObject({ noun: 'interview', id, at: { start: at, end: at + 'rebate'.length } })
  expect(hit!.words).toMatch(/^….*margin late, and the rebate too\..*…$/)
  expect(hit!.words.length).toBeLessThan(200)
  // The title says which, the text where.
  expect((await engine.call('search.find', { text: 'ridgeway rebate' })).hits).toMatchObject([
    { noun: 'interview', at: { start: at } },
  ])
  expect((await engine.call('search.find', { text: 'ridgeway' })).hits).toMatchObject([
    { noun: 'interview', at: null, words: 'Ridgeway in March' },
  ])
})

it.each([
  [`${'我们的渠道很好'.repeat(60)}但是返利太晚。`, '返利'],
  [`${'👍'.repeat(150)}返利${'👍'.repeat(150)}`, '返利'],
  [`${'ราคาสินค้าแพงมาก'.repeat(30)}ส่วนลดน้อย`, 'ส่วนลด'],
])('F2 words in a long line without spaces are in what is shown of it', async (text, sought) => {
  const engine = await startTestEngine()
  await buildInterview(engine, { text })
  const [hit] = (await engine.call('search.find', { text: sought })).hits
  expect(hit!.marks.map(({ start, end }) => hit!.words.slice(start, end))).toEqual([sought])
  expect(hit!.words.isWellFormed()).toBe(true)
  expect(hit!.words).not.toContain('\ufffd')
})

it('F4 a search knows of what was written, removed and undone just before', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, words: 'Nobody reads a forty page price list.' })
  const nouns = async (text: string) =>
    (await engine.call('search.find', { text })).hits.map(({ noun }) => noun).toSorted()
  expect(await nouns('forty')).toEqual(['interview', 'quote'])
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await nouns('forty')).toEqual(['interview'])
  await engine.call('history.undo', {})
  expect(await nouns('forty')).toEqual(['interview', 'quote'])
  await writeText(engine, interview.id, 'Nobody reads a sixty page price list.', [
    { quoteId: quote.id, start: 0, end: 37 },
  ])
  expect(await nouns('forty')).toEqual([])
  expect(await nouns('sixty')).toEqual(['interview', 'quote'])
  await engine.call('history.undo', {})
  expect(await nouns('forty')).toEqual(['interview', 'quote'])
  await engine.call('interviews.remove', { id: interview.id })
  expect(await nouns('forty')).toEqual([])
})

it('F5 a withdrawn quote is not found until it is restored', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, words: 'Nobody reads a forty page price list.' })
  const claim = await buildClaim(engine, { text: 'Needs one page' })
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId: claim.id } })
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await found(engine, 'forty')).toEqual(['interview: Nobody reads a [forty] page price list.'])
  await engine.call('quotes.restore', { id: quote.id })
  expect(await found(engine, 'forty')).toHaveLength(2)
})
