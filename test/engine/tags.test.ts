import { expect, it } from 'vitest'
import { buildInterview, buildQuote, buildTag } from './support/build.ts'
import { newId, startTestEngine, type TestEngine } from './support/test-engine.ts'

async function tree(engine: TestEngine): Promise<string[]> {
  const tags = await engine.call('tags.list', {})
  const depth = (id: string | null): number => {
    const tag = tags.find(one => one.id === id)
    return tag ? 1 + depth(tag.parentId) : 0
  }
  return tags.map(tag => `${'  '.repeat(depth(tag.parentId))}${tag.name} (${tag.quotes})`)
}

it('G1 the codebook is a tree, depth first, each tag with how many quotes carry it', async () => {
  const engine = await startTestEngine()
  const money = await buildTag(engine, 'money')
  const portal = await buildTag(engine, 'portal')
  const price = await buildTag(engine, 'price', money.id)
  await buildTag(engine, 'rebates', price.id)
  await buildTag(engine, 'terms', money.id)
  const interview = await buildInterview(engine)
  await buildQuote(engine, { interview, tagIds: [price.id, portal.id] })
  const removed = await buildQuote(engine, { interview, words: 'one page', tagIds: [price.id] })
  expect(await tree(engine)).toEqual([
    'money (0)',
    '  price (2)',
    '    rebates (0)',
    '  terms (0)',
    'portal (1)',
  ])
  await engine.call('quotes.remove', { ids: [removed.id] })
  expect((await tree(engine))[1]).toBe('  price (1)')
})

it('G2 a tag takes its parent’s colour, else the next that is free', async () => {
  const engine = await startTestEngine()
  const [one, two] = [await buildTag(engine, 'one'), await buildTag(engine, 'two')]
  expect(one.color).not.toBe(two.color)
  expect((await buildTag(engine, 'below', two.id)).color).toBe(two.color)
})

it('G3 a parent has one tag of a name, in whatever case', async () => {
  const engine = await startTestEngine()
  const money = await buildTag(engine, 'money')
  const price = await buildTag(engine, 'Price', money.id)
  const refusal = (name: string) => ({
    kind: 'conflict',
    reason: `There is a tag called ${name} here already.`,
  })
  const below = { name: 'PRICE', parentId: money.id }
  expect(await engine.refusal('tags.create', below)).toEqual(refusal('PRICE'))
  expect((await buildTag(engine, 'price')).parentId).toBe(null)
  await buildTag(engine, 'terms', money.id)
  expect(await engine.refusal('tags.update', { id: price.id, name: 'terms' })).toEqual(refusal('terms'))
  expect((await engine.call('tags.update', { id: price.id, name: 'PRICE' })).name).toBe('PRICE')
})

it('G4 renames, recolours and describes a tag', async () => {
  const engine = await startTestEngine()
  const tag = await buildTag(engine)
  const changed = { name: 'rates', color: '#ABCDEF', description: 'What it costs them.' }
  expect(await engine.call('tags.update', { id: tag.id, ...changed })).toEqual({ ...tag, ...changed })
  expect((await engine.call('history.state', {})).undo).toBe('rename tag pricing to rates')
  await engine.call('tags.update', { id: tag.id, color: '#000000' })
  expect((await engine.call('history.state', {})).undo).toBe('change tag rates')
})

it('G5 deleting a tag takes it off its quotes and moves its children up; undo puts all of it back', async () => {
  const engine = await startTestEngine()
  const money = await buildTag(engine, 'money')
  const price = await buildTag(engine, 'price', money.id)
  await buildTag(engine, 'rebates', price.id)
  const { id } = await buildQuote(engine, { tagIds: [price.id, money.id] })
  const before = await tree(engine)
  await engine.call('tags.remove', { id: price.id })
  expect(await tree(engine)).toEqual(['money (1)', '  rebates (0)'])
  expect((await engine.call('quotes.get', { id })).tagIds).toEqual([money.id])
  await engine.call('history.undo', {})
  expect(await tree(engine)).toEqual(before)
  expect((await engine.call('quotes.get', { id })).tagIds).toEqual([money.id, price.id])
})

it('G5 refuses to delete a tag whose child would meet a namesake', async () => {
  const engine = await startTestEngine()
  const money = await buildTag(engine, 'money')
  await buildTag(engine, 'price')
  await buildTag(engine, 'price', money.id)
  expect((await engine.refusal('tags.remove', { id: money.id })).kind).toBe('conflict')
  const nested = await buildTag(engine, 'same')
  await buildTag(engine, 'same', nested.id)
  await engine.call('tags.remove', { id: nested.id })
  expect(await tree(engine)).toEqual(['money (0)', '  price (0)', 'price (0)', 'same (0)'])
})

it('G6 says when a tag or its parent is not there', async () => {
  const engine = await startTestEngine()
  const id = newId()
  for (const [name, input] of [
    ['tags.create', { name: 'x', parentId: id }],
    ['tags.update', { id, name: 'x' }],
    ['tags.remove', { id }],
  ] as const) {
    expect(await engine.refusal(name, input)).toEqual({ kind: 'not-found', noun: 'tag', name: id })
  }
})
