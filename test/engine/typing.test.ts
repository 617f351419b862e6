import { expect, it } from 'vitest'
import type { InterviewId } from '../../shared/model/ids.ts'
import { buildInterview, buildQuote, writeText } from './support/build.ts'
import { reopenTestEngine, startTestEngine, type TestEngine } from './support/test-engine.ts'

const pause = 30_000
const span = 5 * 60_000

/** The texts that undo goes back through, from the latest on. */
async function textsUndone(engine: TestEngine, id: InterviewId): Promise<string[]> {
  const texts = []
  while ((await engine.call('history.state', {})).undo?.startsWith('edit')) {
    await engine.call('history.undo', {})
    texts.push((await engine.call('interviews.get', { id })).text)
  }
  return texts
}

it('T6 typing that goes on is one step', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  for (const text of ['W', 'We', 'We w', 'We ', 'We call.', 'Oh, we call.']) {
    engine.clock.advance(pause)
    await writeText(engine, id, text)
  }
  expect(await textsUndone(engine, id)).toEqual([''])
})

it('T6 a longer pause begins a new step', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await writeText(engine, id, 'We')
  engine.clock.advance(pause + 1)
  await writeText(engine, id, 'We call.')
  expect(await textsUndone(engine, id)).toEqual(['We', ''])
})

it('T6 a step of typing is at most five minutes long', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  for (let typed = 0; typed * pause <= span + pause; typed++) {
    await writeText(engine, id, 'x'.repeat(typed + 1))
    engine.clock.advance(pause)
  }
  expect(await textsUndone(engine, id)).toEqual(['x'.repeat(span / pause + 1), ''])
})

it('T6 typing in another interview, or any other step between, begins a new step', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  const other = await buildInterview(engine, { text: '', title: 'Another' })
  await writeText(engine, id, 'One')
  await writeText(engine, other.id, 'Else')
  await writeText(engine, id, 'One two')
  await buildQuote(engine, { interview: other, words: 'Else' })
  await writeText(engine, id, 'One two three')
  const undone = []
  for (let step = 0; step < 5; step++) undone.push(await engine.call('history.undo', {}))
  const here = 'edit the notes of Ridgeway in March'
  expect(undone).toEqual([here, 'tag “Else”', here, 'edit the notes of Another', here])
})

it('T6 typing after an undo or redo begins a new step, and clears what could be redone', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await writeText(engine, id, 'One')
  await engine.call('history.undo', {})
  await engine.call('history.redo', {})
  await writeText(engine, id, 'One two')
  expect((await engine.call('history.state', {})).redo).toBe(null)
  await engine.call('history.undo', {})
  expect((await engine.call('interviews.get', { id })).text).toBe('One')
  await writeText(engine, id, 'One more')
  expect(await engine.call('history.state', {})).toEqual({
    undo: 'edit the notes of Ridgeway in March',
    redo: null,
  })
  expect(await textsUndone(engine, id)).toEqual(['One', ''])
})

it('T6 typing of another author begins a new step', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await writeText(engine, id, 'One')
  await engine.close()
  const other = await reopenTestEngine(engine.folder, 'Bea Example')
  await writeText(other, id, 'One two')
  expect(await textsUndone(other, id)).toEqual(['One', ''])
})

it('T6 typing goes on in its step after a restart', async () => {
  const engine = await startTestEngine()
  const { id } = await buildInterview(engine, { text: '' })
  await writeText(engine, id, 'One')
  await engine.close()
  const again = await reopenTestEngine(engine.folder)
  await writeText(again, id, 'One two')
  expect(await textsUndone(again, id)).toEqual([''])
})

it('T6 quotes whose words changed while typing come back with one undo', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const quote = await buildQuote(engine, { interview, words: 'one page' })
  const place = { quoteId: quote.id, start: quote.start }
  const typed = (words: string) => interview.text.replace('one page', words)
  for (const words of ['one short page', 'one very short page', 'a very short page']) {
    const mark = { ...place, end: quote.start + words.length }
    await writeText(engine, interview.id, typed(words), [mark])
  }
  expect((await engine.call('quotes.get', { id: quote.id })).exact).toBe('a very short page')
  await engine.call('history.undo', {})
  expect(await engine.call('quotes.get', { id: quote.id })).toMatchObject(quote)
  await engine.call('history.redo', {})
  expect((await engine.call('quotes.get', { id: quote.id })).exact).toBe('a very short page')
})
