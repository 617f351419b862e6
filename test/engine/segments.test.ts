import { expect, it } from 'vitest'
import { buildPartner } from './support/build.ts'
import { newId, startTestEngine } from './support/test-engine.ts'

it('O10 segments are listed by name, each with how many partners it has', async () => {
  const engine = await startTestEngine()
  const [one, two] = [
    await buildPartner(engine, { name: 'One' }),
    await buildPartner(engine, { name: 'Two' }),
  ]
  const west = await engine.call('segments.create', { name: 'west', partnerIds: [one.id, two.id, one.id] })
  const east = await engine.call('segments.create', { name: 'East', description: 'Beyond the river.' })
  expect(await engine.call('segments.list', {})).toEqual([
    { id: east.id, name: 'East', description: 'Beyond the river.', partners: 0 },
    { id: west.id, name: 'west', description: '', partners: 2 },
  ])
  await engine.call('segments.update', { id: west.id, partnerIds: [two.id] })
  const [first, second] = await engine.call('partners.list', {})
  expect([first?.segmentIds, second?.segmentIds]).toEqual([[], [west.id]])
  expect(await engine.call('segments.update', { id: west.id, name: 'WEST' })).toMatchObject({ partners: 1 })
})

it('O11 segments, attributes and customers each have a name of their own, in whatever case', async () => {
  const engine = await startTestEngine()
  const create = {
    segments: { name: 'North' },
    attributes: { name: 'North', kind: 'text' },
    customers: { name: 'North' },
  } as const
  for (const [noun, input] of Object.entries(create)) {
    const made = (await engine.call(`${noun}.create` as 'segments.create', input)) as { id: string }
    const refused = await engine.refusal(`${noun}.create` as 'segments.create', { ...input, name: 'NORTH' })
    const article = noun === 'attributes' ? 'an' : 'a'
    const reason = `There is ${article} ${noun.slice(0, -1)} called NORTH already.`
    expect(refused).toEqual({ kind: 'conflict', reason })
    await engine.call(`${noun}.update` as 'segments.update', { id: made.id as never, name: 'NORTH' })
    const missing = newId()
    for (const verb of ['update', 'remove']) {
      expect(await engine.refusal(`${noun}.${verb}` as 'segments.remove', { id: missing })).toEqual({
        kind: 'not-found',
        noun: noun.slice(0, -1),
        name: missing,
      })
    }
  }
})

it('O12 merging and removing segments keeps their partners', async () => {
  const engine = await startTestEngine()
  const [one, two] = [
    await buildPartner(engine, { name: 'One' }),
    await buildPartner(engine, { name: 'Two' }),
  ]
  const gone = await engine.call('segments.create', {
    name: 'Factories',
    description: 'Makers of things.',
    partnerIds: [one.id, two.id],
  })
  const kept = await engine.call('segments.create', { name: 'Industry', partnerIds: [two.id] })
  const merged = await engine.call('segments.merge', { id: gone.id, into: kept.id })
  expect(merged).toEqual({ ...kept, description: 'Makers of things.', partners: 2 })
  expect(await engine.call('segments.list', {})).toEqual([merged])
  expect((await engine.refusal('segments.merge', { id: kept.id, into: kept.id })).kind).toBe('invalid-input')
  await engine.call('segments.remove', { id: kept.id })
  expect((await engine.call('partners.list', {})).map(partner => partner.segmentIds)).toEqual([[], []])
  expect((await engine.refusal('segments.create', { name: 'x', partnerIds: [newId()] })).kind).toBe(
    'not-found',
  )
})
