import { expect, it } from 'vitest'
import { buildInterview, buildQuote, writeText } from './support/build.ts'
import { startTestEngine } from './support/test-engine.ts'

it('H2 undo puts a quote that needs review back where it was, though the place was cut out with others', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, { text: 'We wait for parts and for money.' })
  const { id } = await buildQuote(engine, { interview, words: 'parts' })
  await writeText(engine, interview.id, 'We wait for and for money.', [])
  const lost = await engine.call('quotes.get', { id })
  engine.clock.advance(60_000)
  await writeText(engine, interview.id, 'We money.', [])
  expect((await engine.call('quotes.get', { id })).start).toBe(3)
  await engine.call('history.undo', {})
  expect(await engine.call('quotes.get', { id })).toEqual(lost)
  await engine.call('history.undo', {})
  expect((await engine.call('quotes.get', { id })).exact).toBe('parts')
  await engine.call('history.redo', {})
  expect(await engine.call('quotes.get', { id })).toEqual(lost)
})
