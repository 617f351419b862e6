import { expect, it } from 'vitest'
import { buildParticipant, buildPartner } from './support/build.ts'
import { startTestEngine } from './support/test-engine.ts'

it('O16 customers are listed by name, each with a pseudonym that stays', async () => {
  const engine = await startTestEngine()
  const works = await engine.call('customers.create', { name: 'Northern Works' })
  const depot = await engine.call('customers.create', { name: 'Depot', pseudonym: 'A depot' })
  expect(await engine.call('customers.list', {})).toEqual([
    { id: depot.id, name: 'Depot', pseudonym: 'A depot', chosenPseudonym: 'A depot' },
    { id: works.id, name: 'Northern Works', pseudonym: 'Customer A', chosenPseudonym: '' },
  ])
  expect(await engine.call('customers.update', { id: depot.id, pseudonym: '' })).toMatchObject({
    pseudonym: 'Customer B',
  })
  expect(await engine.call('customers.update', { id: works.id, name: 'Works' })).toMatchObject({
    pseudonym: 'Customer A',
  })
  await engine.call('customers.remove', { id: depot.id })
  expect((await engine.call('customers.create', { name: 'Mill' })).pseudonym).toBe('Customer C')
})

it('O16 a pseudonym that stands for somebody is not chosen for another, in whatever case', async () => {
  const engine = await startTestEngine()
  const mill = await engine.call('customers.create', { name: 'Mill' })
  const { id } = await engine.call('customers.create', { name: 'Depot' })
  const refusals = [await engine.refusal('customers.update', { id, pseudonym: 'customer a' })]
  await buildPartner(engine, { name: 'Mill' })
  const partner = await buildPartner(engine, { name: 'Depot' })
  refusals.push(await engine.refusal('partners.update', { id: partner.id, pseudonym: 'partner a' }))
  await buildParticipant(engine, { name: 'Mill' })
  const person = await buildParticipant(engine, { name: 'Depot' })
  refusals.push(await engine.refusal('participants.update', { id: person.id, pseudonym: 'p01' }))
  expect(refusals).toEqual(
    ['Customer A', 'Partner A', 'P01'].map(pseudonym => ({
      kind: 'conflict',
      reason: `${pseudonym} stands for Mill already.`,
    })),
  )
  expect(await engine.call('customers.update', { id: mill.id, pseudonym: 'Customer A' })).toMatchObject({
    pseudonym: 'Customer A',
  })
})
