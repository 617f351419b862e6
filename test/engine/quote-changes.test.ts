import { expect, it } from 'vitest'
import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import { buildClaim, buildInterview, buildQuote, buildTag, quotesOf } from './support/build.ts'
import { newId, startTestEngine } from './support/test-engine.ts'

it('Q16 adds and takes away kinds, tags and star of many quotes in one step', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const [pricing, portal] = [await buildTag(engine, 'pricing'), await buildTag(engine, 'portal')]
  const one = await buildQuote(engine, {
    interview,
    words: 'Nobody reads',
    kinds: ['need'],
    tagIds: [portal.id],
  })
  const two = await buildQuote(engine, { interview, words: 'one page', kinds: ['motivation', 'need'] })
  const other = await buildQuote(engine, { interview, words: 'my orders' })
  const changed = await engine.call('quotes.change', {
    ids: [one.id, two.id],
    addKinds: ['painPoint'],
    removeKinds: ['need'],
    addTagIds: [pricing.id],
    removeTagIds: [portal.id],
    isStarred: true,
  })
  expect(changed).toEqual({ changed: 2, keptKinds: 0 })
  const tagIds = [pricing.id]
  expect(await quotesOf(engine, interview.id)).toEqual([
    { ...one, kinds: ['painPoint'], tagIds, isStarred: true },
    { ...two, kinds: ['motivation', 'painPoint'], tagIds, isStarred: true },
    other,
  ])
  expect(await engine.call('history.undo', {})).toBe('change 2 quotes')
  expect(await quotesOf(engine, interview.id)).toEqual([one, two, other])
})

it('Q16 a piece of evidence keeps its last kinds, and the rest is done', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const pricing = await buildTag(engine)
  const evidence = await buildQuote(engine, {
    interview,
    words: 'Nobody reads',
    kinds: ['need', 'painPoint'],
  })
  const free = await buildQuote(engine, { interview, words: 'one page', kinds: ['need', 'painPoint'] })
  const { id: claimId } = await buildClaim(engine)
  await engine.call('evidence.place', { quoteIds: [evidence.id], target: { claimId } })
  const change = { ids: [evidence.id, free.id], removeKinds: ['need' as const, 'painPoint' as const] }
  expect(await engine.call('quotes.change', { ...change, addTagIds: [pricing.id] })).toEqual({
    changed: 2,
    keptKinds: 1,
  })
  expect((await quotesOf(engine, interview.id)).map(({ kinds, tagIds }) => [kinds, tagIds])).toEqual([
    [['painPoint', 'need'], [pricing.id]],
    [[], [pricing.id]],
  ])
  expect(await engine.call('quotes.change', { ...change, addKinds: ['motivation'] })).toEqual({
    changed: 2,
    keptKinds: 0,
  })
})

it('Q16 the step is called by how many it changed, and what changes nothing is no step', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const pricing = await buildTag(engine)
  const words = ['We sell', 'Nobody reads', 'one page', 'my orders']
  const ids: QuoteId[] = []
  for (const one of words) ids.push((await buildQuote(engine, { interview, words: one })).id)
  const undo = async () => (await engine.call('history.state', {})).undo
  await engine.call('quotes.change', { ids: ids.slice(0, 1), addTagIds: [pricing.id] })
  expect(await undo()).toBe('tag “We sell” pricing')
  const tagAll = { ids, addTagIds: [pricing.id, pricing.id] }
  expect(await engine.call('quotes.change', tagAll)).toEqual({ changed: 3, keptKinds: 0 })
  expect(await undo()).toBe('tag 3 quotes pricing')
  expect(await engine.call('quotes.change', tagAll)).toEqual({ changed: 0, keptKinds: 0 })
  await engine.call('quotes.change', { ids, isStarred: false })
  await engine.call('quotes.change', { ids })
  expect(await undo()).toBe('tag 3 quotes pricing')
  await engine.call('quotes.change', { ids, removeKinds: ['need'] })
  expect(await undo()).toBe('take need off 4 quotes')
  await engine.call('quotes.change', { ids: [...ids, ...ids], isStarred: true })
  expect(await undo()).toBe('star 4 quotes')
  await engine.call('quotes.change', { ids: ids.slice(1), isStarred: false })
  expect(await undo()).toBe('take the star off 3 quotes')
})

it('Q16 names what is missing, or what is to be added and taken away at once, and changes nothing', async () => {
  const engine = await startTestEngine()
  const pricing = await buildTag(engine)
  const quote = await buildQuote(engine)
  const [tagId, id] = [newId<TagId>(), newId<QuoteId>()]
  const ids = [quote.id]
  const change = (input: object) => engine.refusal('quotes.change', { isStarred: true, ...input })
  expect(await change({ ids: [quote.id, id] })).toEqual({ kind: 'not-found', noun: 'quote', name: id })
  expect(await change({ ids, addTagIds: [tagId] })).toEqual({ kind: 'not-found', noun: 'tag', name: tagId })
  expect(await change({ ids, removeTagIds: [tagId] })).toEqual({
    kind: 'not-found',
    noun: 'tag',
    name: tagId,
  })
  expect(await change({ ids, addKinds: ['need'], removeKinds: ['need'] })).toEqual({
    kind: 'invalid-input',
    field: 'addKinds',
    reason: 'names a kind that is to be taken away as well',
  })
  expect(await change({ ids, addTagIds: [pricing.id], removeTagIds: [pricing.id] })).toEqual({
    kind: 'invalid-input',
    field: 'addTagIds',
    reason: 'names a tag that is to be taken off as well',
  })
  expect(await engine.call('quotes.get', { id: quote.id })).toMatchObject({ ...quote })
})
