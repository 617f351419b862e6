import { expect, it } from 'vitest'
import {
  buildClaim,
  buildInterview,
  buildPersona,
  buildQuote,
  buildTag,
  quotesOf,
  writeText,
} from './support/build.ts'
import { stateOf } from './support/state.ts'
import { startTestEngine } from './support/test-engine.ts'

const text = 'They wait, they call. Then they buy.\nSo it goes.'

async function started() {
  const engine = await startTestEngine()
  return { engine, interview: await buildInterview(engine, { text }) }
}

it('Q18 merges overlapping and touching quotes into one over all their words', async () => {
  const { engine, interview } = await started()
  const [pricing, portal] = [await buildTag(engine, 'pricing'), await buildTag(engine, 'portal')]
  const last = await buildQuote(engine, { interview, words: 'So it goes.', kinds: [], tagIds: [portal.id] })
  const first = await buildQuote(engine, { interview, words: 'wait, they call.', tagIds: [pricing.id] })
  const middle = await buildQuote(engine, { interview, words: 'call. Then they buy.', kinds: ['motivation'] })
  await engine.call('quotes.update', { id: last.id, memo: 'Shrugs.', isStarred: true })
  await engine.call('quotes.update', { id: first.id, memo: 'Said twice.' })
  await engine.call('quotes.update', { id: middle.id, memo: 'Shrugs.' })
  const before = await stateOf(engine)
  const merged = await engine.call('quotes.merge', { ids: [last.id, middle.id, first.id] })
  expect(merged).toEqual({
    ...first,
    end: text.length,
    exact: text.slice(5),
    kinds: ['motivation', 'need'],
    tagIds: [pricing.id, portal.id],
    memo: 'Said twice.\n\nShrugs.',
    isStarred: true,
  })
  expect(await quotesOf(engine, interview.id)).toEqual([merged])
  expect((await engine.call('projects.check', {})).findings).toEqual([])
  expect(await engine.call('history.undo', {})).toBe(
    'merge 3 quotes into “wait, they call. Then they buy. So it g…”',
  )
  expect(await stateOf(engine)).toEqual(before)
})

it('Q18 stands once on each of their claims, and contradicts what one of them contradicts', async () => {
  const { engine, interview } = await started()
  const one = await buildQuote(engine, { interview, words: 'They wait, they call.' })
  const two = await buildQuote(engine, { interview, words: 'they call. Then they buy.' })
  const persona = await buildPersona(engine)
  const [both, split, alone] = [
    await buildClaim(engine, { persona, text: 'both' }),
    await buildClaim(engine, { persona, text: 'split' }),
    await buildClaim(engine, { persona, text: 'alone' }),
  ]
  const place = (claimId: typeof both.id, quoteId: typeof one.id, stance: 'supports' | 'contradicts') =>
    engine.call('evidence.place', { quoteIds: [quoteId], target: { claimId }, stance })
  await place(both.id, two.id, 'supports')
  await place(both.id, one.id, 'supports')
  await place(split.id, one.id, 'supports')
  await place(split.id, two.id, 'contradicts')
  await place(alone.id, two.id, 'supports')
  await engine.call('quotes.merge', { ids: [one.id, two.id] })
  const [{ claims } = { claims: [] }] = await engine.call('personas.list', {})
  expect(
    claims.map(({ text, evidence }) => [text, evidence.map(({ quote, stance }) => [quote.id, stance])]),
  ).toEqual([
    ['both', [[one.id, 'supports']]],
    ['split', [[one.id, 'contradicts']]],
    ['alone', [[one.id, 'supports']]],
  ])
})

it('Q17 Q18 merging the halves of a quote gives the quote again', async () => {
  const { engine, interview } = await started()
  const quote = await buildQuote(engine, { interview, words: 'They wait, they call.' })
  const { id: claimId } = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [quote.id], target: { claimId } })
  const before = await stateOf(engine)
  const halves = await engine.call('quotes.split', { id: quote.id, revision: interview.revision, at: 11 })
  await engine.call('quotes.merge', { ids: halves.map(half => half.id) })
  expect(await stateOf(engine)).toEqual(before)
})

it('Q18 refuses a single quote, other words in between, and quotes of several interviews', async () => {
  const { engine, interview } = await started()
  const one = await buildQuote(engine, { interview, words: 'They wait' })
  const two = await buildQuote(engine, { interview, words: 'Then they buy.' })
  const elsewhere = await buildQuote(engine)
  expect(await engine.refusal('quotes.merge', { ids: [one.id, one.id] })).toEqual({
    kind: 'invalid-input',
    field: 'ids',
    reason: 'name fewer than two quotes',
  })
  expect(await engine.refusal('quotes.merge', { ids: [two.id, one.id] })).toEqual({
    kind: 'conflict',
    reason: 'Other words stand between these quotes. Only quotes that overlap or touch can be merged.',
  })
  expect(await engine.refusal('quotes.merge', { ids: [one.id, elsewhere.id] })).toEqual({
    kind: 'conflict',
    reason: 'Only quotes of one interview can be merged.',
  })
})

it('Q21 refuses a quote that needs review', async () => {
  const { engine, interview } = await started()
  const one = await buildQuote(engine, { interview, words: 'They wait' })
  const two = await buildQuote(engine, { interview, words: 'So it goes.' })
  await writeText(engine, interview.id, 'So it goes.', [])
  expect(await engine.refusal('quotes.merge', { ids: [one.id, two.id] })).toEqual({
    kind: 'conflict',
    reason: 'The words of “They wait” are not in the text any more. The quote has to be reviewed first.',
  })
})
