import { expect, it } from 'vitest'
import { attributeValue } from '../../shared/model/attribute.ts'
import { buildPartner } from './support/build.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

const names = async (engine: TestEngine) =>
  (await engine.call('attributes.list', {})).map(attribute => attribute.name)

it('O13 attributes stand in the order they are given', async () => {
  const engine = await startTestEngine()
  const make = (name: string) => engine.call('attributes.create', { name, kind: 'text' })
  const [one, two, three] = [await make('one'), await make('two'), await make('three')]
  expect(await names(engine)).toEqual(['one', 'two', 'three'])
  await engine.call('attributes.update', { id: three.id, before: one.id })
  expect(await names(engine)).toEqual(['three', 'one', 'two'])
  await engine.call('attributes.update', { id: three.id, before: null })
  await engine.call('attributes.update', { id: two.id, before: two.id })
  expect(await names(engine)).toEqual(['one', 'two', 'three'])
})

it('O14 values stay when an attribute changes, or the change is refused with the first that does not fit', async () => {
  const engine = await startTestEngine()
  const { id } = await engine.call('attributes.create', { name: 'Revenue', kind: 'text' })
  const value = async () => (await engine.call('partners.list', {})).map(one => one.attributes[0]?.value)
  const set = async (name: string, text: string) => {
    const partner = await buildPartner(engine, { name })
    await engine.call('partners.update', { id: partner.id, attributes: [{ attributeId: id, value: text }] })
    return partner
  }
  await set('Alder', '1,250')
  const birch = await set('Birch', 'a lot')
  expect(await engine.refusal('attributes.update', { id, kind: 'number', unit: 'EUR k' })).toEqual({
    kind: 'conflict',
    reason: 'Revenue of Birch is not a number: “a lot”.',
  })
  expect(await engine.call('attributes.list', {})).toMatchObject([{ kind: 'text', unit: '' }])
  expect(await value()).toEqual(['1,250', 'a lot'])
  await engine.call('partners.update', { id: birch.id, attributes: [{ attributeId: id, value: '7' }] })
  await engine.call('attributes.update', { id, kind: 'number', unit: 'EUR k' })
  expect(await value()).toEqual(['1250', '7'])
  await engine.call('history.undo', {})
  expect(await value()).toEqual(['1,250', '7'])
  expect((await engine.refusal('attributes.update', { id, kind: 'choice', choices: ['7'] })).kind).toBe(
    'conflict',
  )
})

it('O15 removing an attribute takes its values, and undo brings them back', async () => {
  const engine = await startTestEngine()
  const { id: attributeId } = await engine.call('attributes.create', { name: 'Owner', kind: 'text' })
  const { id } = await buildPartner(engine)
  const attributes = [{ attributeId, value: 'a family' }]
  const before = await engine.call('partners.update', { id, attributes })
  await engine.call('attributes.remove', { id: attributeId })
  expect(await engine.call('partners.list', {})).toEqual([{ ...before, attributes: [] }])
  await engine.call('history.undo', {})
  expect(await engine.call('partners.list', {})).toEqual([before])
})

it.each([
  ['number', ' 1 250,5 ', '1250.5'],
  ['number', '12,345.60', '12345.6'],
  ['number', '12k', null],
  ['date', '2027-02-30', null],
  ['choice', ' gold', 'Gold'],
  ['yes-no', 'Y', 'yes'],
  ['yes-no', '0', 'no'],
  ['text', '  ', null],
] as const)('O2 the %s %j is stored as %j', (kind, given, stored) => {
  expect(attributeValue({ kind, choices: ['Silver', 'Gold'] }, given)).toBe(stored)
})
