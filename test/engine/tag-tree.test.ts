import { expect, it } from 'vitest'
import type { TagId } from '../../shared/model/ids.ts'
import { buildInterview, buildParticipant, buildPartner, buildQuote, buildTag } from './support/build.ts'
import { treeOf } from './support/tag-tree.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

/** money (price (rebates), terms), portal */
async function buildTree(engine: TestEngine) {
  const money = await buildTag(engine, 'money')
  const price = await buildTag(engine, 'price', money.id)
  const rebates = await buildTag(engine, 'rebates', price.id)
  const terms = await buildTag(engine, 'terms', money.id)
  const portal = await buildTag(engine, 'portal')
  return { money, price, rebates, terms, portal }
}

const tagsOf = async (engine: TestEngine, id: Parameters<typeof get>[1]) => (await get(engine, id)).tagIds
const get = (engine: TestEngine, id: Awaited<ReturnType<typeof buildQuote>>['id']) =>
  engine.call('quotes.get', { id })

it('G7 a tag moves with all that is below it: behind the tags there, or before one of them', async () => {
  const engine = await startTestEngine()
  const { price, terms, portal } = await buildTree(engine)
  await engine.call('tags.move', { id: price.id, parentId: portal.id })
  expect(await treeOf(engine)).toEqual(['money', '  terms', 'portal', '  price', '    rebates'])
  await engine.call('tags.move', { id: terms.id, parentId: portal.id, beforeId: price.id })
  expect(await treeOf(engine)).toEqual(['money', 'portal', '  terms', '  price', '    rebates'])
  await engine.call('tags.move', { id: portal.id, parentId: null, beforeId: null })
  await engine.call('tags.move', { id: price.id, parentId: null, beforeId: portal.id })
  expect(await treeOf(engine)).toEqual(['money', 'price', '  rebates', 'portal', '  terms'])
  expect((await engine.call('history.state', {})).undo).toBe('move tag price')
})

it('G7 neighbours keep the order they are given, however often they change places', async () => {
  const engine = await startTestEngine()
  const top = await buildTag(engine, 'top')
  const names = ['a', 'b', 'c']
  for (const name of names) await buildTag(engine, name, top.id)
  for (let turn = 0; turn < 120; turn++) {
    const [, , second, third] = await engine.call('tags.list', {})
    await engine.call('tags.move', { id: third!.id, parentId: top.id, beforeId: second!.id })
    expect((await treeOf(engine))[1]).toBe('  a')
    expect(await treeOf(engine)).toEqual(['top', '  a', `  ${third!.name}`, `  ${second!.name}`])
  }
})

it('G7 a tag never comes to stand below itself', async () => {
  const engine = await startTestEngine()
  const { money, price, rebates } = await buildTree(engine)
  const before = await treeOf(engine)
  for (const parentId of [money.id, price.id, rebates.id]) {
    expect(await engine.refusal('tags.move', { id: money.id, parentId, onNamesake: 'merge' })).toEqual({
      kind: 'invalid-input',
      field: 'parentId',
      reason: 'is the tag itself, or a tag below it',
    })
  }
  expect(await treeOf(engine)).toEqual(before)
})

it('G8 a tag that would meet a namesake is refused, or merged into it with all that is below, as asked', async () => {
  const engine = await startTestEngine()
  const { money, price, rebates } = await buildTree(engine)
  const other = await buildTag(engine, 'PRICE')
  const same = await buildTag(engine, 'Rebates', other.id)
  await buildTag(engine, 'bonus', other.id)
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, tagIds: [other.id, rebates.id] })
  const both = await buildQuote(engine, { interview, words: 'one page', tagIds: [same.id, rebates.id] })
  const move = { id: other.id, parentId: money.id } as const
  expect(await engine.refusal('tags.move', move)).toEqual({
    kind: 'conflict',
    reason: 'There is a tag called PRICE here already.',
  })
  expect(await engine.call('tags.move', { ...move, onNamesake: 'merge' })).toMatchObject({
    id: price.id,
    name: 'price',
  })
  expect(await treeOf(engine)).toEqual(['money', '  price', '    rebates', '    bonus', '  terms', 'portal'])
  expect(await tagsOf(engine, quote.id)).toEqual([price.id, rebates.id])
  expect(await tagsOf(engine, both.id)).toEqual([rebates.id])
  expect((await engine.call('history.state', {})).undo).toBe('merge tag PRICE into price')
})

it('G9 merging does what its preview says, in one step', async () => {
  const engine = await startTestEngine()
  const { money, price, rebates, terms, portal } = await buildTree(engine)
  const namesake = await buildTag(engine, 'Terms', portal.id)
  const interview = await buildInterview(engine)
  const gets = await buildQuote(engine, { interview, tagIds: [money.id] })
  await buildQuote(engine, { interview, words: 'one page', tagIds: [money.id, portal.id] })
  const child = await buildQuote(engine, { interview, words: 'portal', tagIds: [terms.id] })
  const before = await treeOf(engine)
  const merge = { ids: [money.id], intoId: portal.id }
  expect(await engine.call('tags.mergePreview', merge)).toEqual({
    quotes: 1,
    already: 1,
    moving: [price.id],
    meeting: [terms.id],
  })
  await engine.call('tags.merge', merge)
  expect(await treeOf(engine)).toEqual(['portal', '  Terms', '  price', '    rebates'])
  expect(await tagsOf(engine, gets.id)).toEqual([portal.id])
  expect(await tagsOf(engine, child.id)).toEqual([namesake.id])
  expect((await engine.call('tags.list', {})).map(tag => tag.quotes)).toEqual([2, 1, 0, 0])
  expect((await engine.call('history.state', {})).undo).toBe('merge tag money into portal')
  await engine.call('history.undo', {})
  expect(await treeOf(engine)).toEqual(before)
  expect(await tagsOf(engine, gets.id)).toEqual([money.id])
  expect(await engine.refusal('tags.merge', { ids: [money.id], intoId: rebates.id })).toEqual({
    kind: 'invalid-input',
    field: 'intoId',
    reason: 'is below a tag that is to be merged into it',
  })
  expect((await engine.refusal('tags.mergePreview', { ids: [money.id], intoId: money.id })).kind).toBe(
    'invalid-input',
  )
})

it('G9 a tag merges into its own parent, and one that is named goes where it was told to, not along with its parent', async () => {
  const engine = await startTestEngine()
  const { money, price, rebates, terms, portal } = await buildTree(engine)
  await buildTag(engine, 'price', portal.id)
  const same = await buildTag(engine, 'terms', terms.id)
  const quote = await buildQuote(engine, { tagIds: [price.id] })
  await engine.call('tags.merge', { ids: [terms.id], intoId: money.id })
  expect(await treeOf(engine)).toEqual(['money', '  price', '    rebates', '  terms', 'portal', '  price'])
  expect((await engine.call('tags.list', {})).map(tag => tag.id)).toContain(same.id)
  await engine.call('tags.merge', { ids: [money.id, price.id], intoId: portal.id })
  expect(await treeOf(engine)).toEqual(['portal', '  price', '  rebates', '  terms'])
  expect(await tagsOf(engine, quote.id)).toEqual([portal.id])
  expect((await engine.call('tags.list', {})).find(tag => tag.name === 'rebates')?.id).toBe(rebates.id)
})

it('G9 what merged tags say is put together; name, colour and example stay those of the one that stays', async () => {
  const engine = await startTestEngine()
  const { price, terms } = await buildTree(engine)
  const quote = await buildQuote(engine)
  await engine.call('tags.update', { id: price.id, description: 'Sums.', usage: 'Not for rebates.' })
  await engine.call('tags.update', { id: terms.id, description: 'Days.', exampleId: quote.id })
  const merged = await engine.call('tags.merge', { ids: [terms.id], intoId: price.id })
  expect(merged).toEqual({
    ...price,
    description: 'Sums.\n\nDays.',
    usage: 'Not for rebates.',
    exampleId: quote.id,
  })
})

it('G10 splitting makes a tag right behind, of the same colour, that takes the chosen quotes', async () => {
  const engine = await startTestEngine()
  const { money, price, terms } = await buildTree(engine)
  const interview = await buildInterview(engine)
  const taken = await buildQuote(engine, { interview, tagIds: [price.id, terms.id] })
  const left = await buildQuote(engine, { interview, words: 'one page', tagIds: [price.id] })
  const stranger = await buildQuote(engine, { interview, words: 'portal', tagIds: [terms.id] })
  const split = await engine.call('tags.split', { id: price.id, name: 'list price', quoteIds: [taken.id] })
  expect(split).toMatchObject({ name: 'list price', color: price.color, parentId: money.id, quotes: 1 })
  expect(await treeOf(engine)).toEqual([
    'money',
    '  price',
    '    rebates',
    '  list price',
    '  terms',
    'portal',
  ])
  expect(await tagsOf(engine, taken.id)).toEqual(expect.arrayContaining([split.id, terms.id]))
  expect(await tagsOf(engine, left.id)).toEqual([price.id])
  const quoteIds = [left.id, stranger.id]
  expect(await engine.refusal('tags.split', { id: price.id, name: 'x', quoteIds })).toMatchObject({
    kind: 'invalid-input',
    field: 'quoteIds',
  })
  expect(
    (await engine.refusal('tags.split', { id: price.id, name: 'Terms', quoteIds: [left.id] })).kind,
  ).toBe('conflict')
})

it('G10 the quotes that can be split off are those of the tag itself, found by words', async () => {
  const engine = await startTestEngine()
  const { price, rebates } = await buildTree(engine)
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, tagIds: [price.id] })
  const other = await buildQuote(engine, { interview, words: 'one page', tagIds: [price.id] })
  await buildQuote(engine, { interview, words: 'portal', tagIds: [rebates.id] })
  const idsOf = async (input: { text?: string; offset?: number; limit?: number }) => {
    const { quotes, total } = await engine.call('tags.quotes', { id: price.id, ...input })
    return [total, ...quotes.map(one => one.id)]
  }
  expect(await idsOf({})).toEqual([2, quote.id, other.id])
  expect(await idsOf({ offset: 1, limit: 1 })).toEqual([2, other.id])
  expect(await idsOf({ text: 'PAGE' })).toEqual([1, other.id])
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await idsOf({})).toEqual([1, other.id])
})

it('G5 children come to stand where their parent stood, or are deleted with it and taken off their quotes', async () => {
  const engine = await startTestEngine()
  const { money, price, rebates, terms } = await buildTree(engine)
  await buildTag(engine, 'bonus', price.id)
  const quote = await buildQuote(engine, { tagIds: [rebates.id] })
  await engine.call('tags.remove', { id: price.id, children: 'move-up' })
  expect(await treeOf(engine)).toEqual(['money', '  rebates', '  bonus', '  terms', 'portal'])
  await engine.call('tags.remove', { id: money.id, children: 'remove' })
  expect(await treeOf(engine)).toEqual(['portal'])
  expect(await tagsOf(engine, quote.id)).toEqual([])
  expect((await engine.call('history.state', {})).undo).toBe('delete tag money and 3 tags below it')
  await engine.call('history.undo', {})
  expect(await treeOf(engine)).toEqual(['money', '  rebates', '  bonus', '  terms', 'portal'])
  expect((await engine.call('tags.list', {})).find(tag => tag.id === terms.id)?.parentId).toBe(money.id)
})

it('G4 an example is shown while its quote is there', async () => {
  const engine = await startTestEngine()
  const tag = await buildTag(engine)
  const quote = await buildQuote(engine)
  const example = async () => (await engine.call('tags.list', {}))[0]?.exampleId
  await engine.call('tags.update', { id: tag.id, exampleId: quote.id, usage: 'Not for rebates.' })
  expect(await example()).toBe(quote.id)
  await engine.call('quotes.remove', { ids: [quote.id] })
  expect(await example()).toBeNull()
  await engine.call('history.undo', {})
  expect(await example()).toBe(quote.id)
  await engine.call('tags.update', { id: tag.id, exampleId: null })
  expect(await example()).toBeNull()
  expect((await engine.refusal('tags.update', { id: tag.id, exampleId: newId() })).kind).toBe('not-found')
})

it('G11 usage counts distinct quotes, interviews and partners of a tag and all below it', async () => {
  const engine = await startTestEngine()
  const { money, price, rebates, terms, portal } = await buildTree(engine)
  const [one, two] = [await buildPartner(engine), await buildPartner(engine, { name: 'Keelson Systems' })]
  const person = await buildParticipant(engine, { partnerId: two.id })
  const first = await buildInterview(engine, { partnerId: one.id })
  const second = await buildInterview(engine, { partnerId: one.id, title: 'Again' })
  const third = await buildInterview(engine, { title: 'Third', participantIds: [person.id] })
  const inside = await buildInterview(engine, { title: 'Inside' })
  await buildQuote(engine, { interview: first, tagIds: [price.id, rebates.id] })
  await buildQuote(engine, { interview: first, words: 'one page', tagIds: [price.id, terms.id] })
  await buildQuote(engine, { interview: second, tagIds: [rebates.id] })
  await buildQuote(engine, { interview: third, tagIds: [terms.id] })
  await buildQuote(engine, { interview: inside, tagIds: [money.id] })
  const removed = await buildQuote(engine, { interview: inside, words: 'portal', tagIds: [portal.id] })
  const persona = await engine.call('personas.create', { name: 'Builder' })
  const target = { personaId: persona.id, kind: 'need' } as const
  await engine.call('evidence.place', { quoteIds: [removed.id], target })
  await engine.call('quotes.remove', { ids: [removed.id] })
  const usage = new Map<TagId, object>(
    (await engine.call('tags.usage', {})).map(({ tagId, ...counts }) => [tagId, counts]),
  )
  expect([money, price, rebates, terms, portal].map(tag => usage.get(tag.id))).toEqual([
    { quotes: 5, interviews: 4, partners: 2 },
    { quotes: 3, interviews: 2, partners: 1 },
    { quotes: 2, interviews: 2, partners: 1 },
    { quotes: 2, interviews: 2, partners: 2 },
    { quotes: 0, interviews: 0, partners: 0 },
  ])
})

it('G6 says when a tag that is to be moved, merged or split is not there', async () => {
  const engine = await startTestEngine()
  const { id } = await buildTag(engine)
  const gone = newId<TagId>()
  for (const [name, input] of [
    ['tags.move', { id: gone, parentId: null }],
    ['tags.move', { id, parentId: gone }],
    ['tags.merge', { ids: [gone], intoId: id }],
    ['tags.merge', { ids: [id], intoId: gone }],
    ['tags.mergePreview', { ids: [id], intoId: gone }],
    ['tags.split', { id: gone, name: 'x', quoteIds: [newId()] }],
    ['tags.quotes', { id: gone }],
  ] as const) {
    expect(await engine.refusal(name, input)).toEqual({ kind: 'not-found', noun: 'tag', name: gone })
  }
  const beforeId = newId<TagId>()
  expect(await engine.refusal('tags.move', { id, parentId: null, beforeId })).toEqual({
    kind: 'not-found',
    noun: 'tag in this place',
    name: beforeId,
  })
})
