import { expect, it } from 'vitest'
import { startTestEngine } from './support/test-engine.ts'

it('R29 the field’s terms are explained, each once, and refer to terms that there are', async () => {
  const engine = await startTestEngine()
  const terms = await engine.call('glossary.list', {})
  const keys = terms.map(term => term.key)
  expect(keys.length).toBeGreaterThanOrEqual(23)
  expect(new Set(keys).size).toBe(keys.length)
  for (const term of terms) {
    expect(term.see.filter(key => !keys.includes(key))).toEqual([])
    expect(term.text.length).toBeGreaterThan(60)
  }
  expect(terms.map(term => term.term)).toEqual(
    terms.map(term => term.term).toSorted((a, b) => a.localeCompare(b)),
  )
})

it('R30 a project explains a term in place of what Throughline says, or beside it, and can take that back', async () => {
  const engine = await startTestEngine()
  const before = await engine.call('glossary.list', {})
  await engine.call('glossary.save', { term: ' DEAL  registration ', text: 'As we do it.', also: ['reg'] })
  await engine.call('glossary.save', { term: 'Spiff', text: 'A bonus.' })
  const after = await engine.call('glossary.list', {})
  expect(after.length).toBe(before.length + 1)
  expect(after.find(term => term.key === 'deal-registration')).toMatchObject({
    term: 'DEAL  registration',
    text: 'As we do it.',
    also: ['reg'],
    isOwn: true,
  })
  await engine.call('glossary.remove', { key: 'deal-registration' })
  await engine.call('glossary.remove', { key: 'spiff' })
  expect(await engine.call('glossary.list', {})).toEqual(before)
  await expect(engine.call('glossary.remove', { key: 'spiff' })).rejects.toThrow('There is no term')
  await expect(engine.call('glossary.save', { term: 'A', text: ' ' })).rejects.toThrow('Text is empty')
})
