import { expect, it } from 'vitest'
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
