import { expect, it } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { buildInterview, buildQuote, writeText } from './support/build.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

type Reach = Omit<Input<'quotes.reach'>, 'id'>

async function words(engine: TestEngine, text: string, quoted: string) {
  const interview = await buildInterview(engine, { text })
  const quote = await buildQuote(engine, { interview, words: quoted })
  return async (edge: Reach['edge'], by: Reach['by'], unit: Reach['unit'] = 'word') =>
    (await engine.call('quotes.reach', { id: quote.id, edge, by, unit })).exact
}

it('Q19 widens and narrows by words, a step a press', async () => {
  const engine = await startTestEngine()
  const reach = await words(engine, 'No. Give me one page, please: a short one.', 'me one')
  expect(await reach('end', 1)).toBe('me one page')
  expect(await reach('end', 1)).toBe('me one page, please')
  expect(await reach('start', -1)).toBe('Give me one page, please')
  expect(await reach('start', -1)).toBe('No. Give me one page, please')
  expect(await reach('start', 1)).toBe('Give me one page, please')
  expect(await reach('end', -1)).toBe('Give me one page')
  expect((await engine.call('history.state', {})).undo).toBe('narrow “Give me one page, please”')
  await engine.call('history.undo', {})
  expect((await engine.call('history.state', {})).undo).toBe('narrow “No. Give me one page, please”')
})

it('Q19 the sign that ends a sentence or a quotation goes with its word', async () => {
  const engine = await startTestEngine()
  const reach = await words(engine, 'He said (“no waiting!”) and left.', 'said')
  expect(await reach('end', 1)).toBe('said (“no')
  expect(await reach('end', 1)).toBe('said (“no waiting!”)')
  expect(await reach('start', 1)).toBe('(“no waiting!”)')
  expect(await reach('end', -1)).toBe('(“no')
})

it('Q19 stops in the middle of a word reach its edges first', async () => {
  const engine = await startTestEngine()
  const reach = await words(engine, 'They never wait.', 'eve')
  expect(await reach('end', 1)).toBe('ever')
  expect(await reach('start', -1)).toBe('never')
})

it('Q19 widens and narrows by sentences, over lines too', async () => {
  const engine = await startTestEngine()
  const text = 'We wait. They call twice! Why?\n\nNobody knows.'
  const reach = await words(engine, text, 'call')
  expect(await reach('end', 1, 'sentence')).toBe('call twice!')
  expect(await reach('start', -1, 'sentence')).toBe('They call twice!')
  expect(await reach('end', 1, 'sentence')).toBe('They call twice! Why?')
  expect(await reach('end', 1, 'sentence')).toBe('They call twice! Why?\n\nNobody knows.')
  expect(await reach('start', 1, 'sentence')).toBe('Why?\n\nNobody knows.')
  expect(await reach('end', -1, 'sentence')).toBe('Why?')
})

it.each([
  ['Chinese', '我们等零件。他们打电话。', '零件', '零件。', '等零件。', '零件。他们打电话。'],
  [
    'Japanese',
    '私たちは待ちます。彼らは電話します。',
    '待ち',
    '待ちます。',
    'は待ちます。',
    '待ちます。彼らは電話します。',
  ],
  ['Thai', 'เรารออะไหล่ทุกวัน', 'อะไหล่', 'อะไหล่ทุก', 'รออะไหล่ทุก', 'อะไหล่ทุกวัน'],
])('Q19 knows the words of %s', async (_language, text, quoted, wider, earlier, sentence) => {
  const engine = await startTestEngine()
  const reach = await words(engine, text, quoted)
  expect(await reach('end', 1)).toBe(wider)
  expect(await reach('start', -1)).toBe(earlier)
  expect(await reach('start', 1)).toBe(wider)
  expect(await reach('end', 1, 'sentence')).toBe(sentence)
})

it('Q19 stays as it is where the text ends or nothing would be left, and that is no step', async () => {
  const engine = await startTestEngine()
  const reach = await words(engine, 'They wait.', 'They wait.')
  const { undo } = await engine.call('history.state', {})
  for (const unit of ['word', 'sentence'] as const) {
    expect(await reach('end', 1, unit)).toBe('They wait.')
    expect(await reach('start', -1, unit)).toBe('They wait.')
  }
  expect(await reach('end', -1, 'sentence')).toBe('They wait.')
  expect((await engine.call('history.state', {})).undo).toBe(undo)
  expect(await reach('end', -1)).toBe('They')
  expect(await reach('end', -1)).toBe('They')
  expect(await reach('start', 1)).toBe('They')
})

it('Q19 counts in the text as it is, whatever was written since', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, { text: 'They wait. They call.' })
  const { id } = await buildQuote(engine, { interview, words: 'They call' })
  await writeText(engine, interview.id, 'Hello. They wait. They call.', [])
  const quote = await engine.call('quotes.reach', { id, edge: 'end', by: 1, unit: 'sentence' })
  expect([quote.exact, quote.start]).toEqual(['They call.', 18])
})

it('Q21 refuses a quote that needs review', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine, { text: 'They wait. They call.' })
  const { id } = await buildQuote(engine, { interview, words: 'They call' })
  await writeText(engine, interview.id, 'Nothing.', [])
  const reach = { id, edge: 'end', by: 1, unit: 'word' }
  expect((await engine.refusal('quotes.reach', reach)).kind).toBe('conflict')
})
