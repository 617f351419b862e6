import { expect, it } from 'vitest'
import { buildInterview, buildQuote, importLines } from '../support/build.ts'
import { startTestEngine, type TestEngine } from '../support/test-engine.ts'

type Options = {
  readonly unit?: 'sentence' | 'turn'
  readonly isAnswersOnly?: boolean
  readonly limit?: number
}

async function passages(engine: TestEngine, text: string, options: Options = {}) {
  const found = await engine.call('search.passages', { text, ...options })
  return found.passages.map(({ speakerName, words }) => `${speakerName ?? '-'}: ${words}`)
}

async function startTranscript(): Promise<TestEngine> {
  const engine = await startTestEngine()
  await importLines(engine, [
    '# Ridgeway',
    'Date: 2027-03-12',
    'Interviewer: Ada',
    'Participants: Daniel (Owner)',
    '',
    '[00:01] Ada: What do you think of the rebate?',
    '',
    '[00:05] Daniel: The rebate is late. Always. A rebate that comes in June is no rebate! We said so.',
    '',
    '[00:09] Daniel: The list is fine, the portal is not.',
  ])
  return engine
}

it('F6 finds the sentences or whole turns that hold all the words', async () => {
  const engine = await startTranscript()
  expect(await passages(engine, 'rebate')).toEqual([
    'Daniel: The rebate is late.',
    'Daniel: A rebate that comes in June is no rebate!',
  ])
  expect(await passages(engine, 'rebate june')).toEqual(['Daniel: A rebate that comes in June is no rebate!'])
  expect(await passages(engine, 'rebate portal')).toEqual([])
  expect(await passages(engine, 'rebate', { unit: 'turn' })).toEqual([
    'Daniel: The rebate is late. Always. A rebate that comes in June is no rebate! We said so.',
  ])
})

it('F6 a word to leave out leaves out the sentence or turn, not the interview', async () => {
  const engine = await startTranscript()
  expect(await passages(engine, 'rebate -june')).toEqual(['Daniel: The rebate is late.'])
  expect(await passages(engine, 'rebate -june', { unit: 'turn' })).toEqual([])
})

it('F6 the interviewer’s words and the guide’s questions are left out unless they are asked for', async () => {
  const engine = await startTranscript()
  expect(await passages(engine, 'rebate', { isAnswersOnly: false })).toContain(
    'Ada: What do you think of the rebate?',
  )
  const { id, revision, text, blocks } = await buildInterview(engine, {
    text: 'Why the portal?\nIt is slow.',
  })
  await engine.call('interviews.write', {
    id,
    revision,
    text,
    blocks: blocks.map((block, line) => (line === 0 ? { ...block, questionId: 'why' } : block)),
    marks: [],
  })
  expect(await passages(engine, '"the portal"')).toEqual(['Daniel: The list is fine, the portal is not.'])
  expect(await passages(engine, '"the portal"', { isAnswersOnly: false })).toContain('-: Why the portal?')
})

it('F6 says where each stands, and which are quotes already', async () => {
  const engine = await startTestEngine()
  const interview = await buildInterview(engine)
  const words = 'Nobody reads a forty page price list.'
  const quote = await buildQuote(engine, { interview, words })
  const { passages, isMore } = await engine.call('search.passages', { text: 'page' })
  const { text } = await engine.call('interviews.get', { id: interview.id })
  expect(isMore).toBe(false)
  expect(passages.map(({ start, end, quoteId }) => [text.slice(start, end), quoteId])).toEqual([
    [words, quote.id],
    ['Give me one page I can hand to a plant manager.', null],
  ])
  expect(passages[0]?.marks.map(({ start, end }) => words.slice(start, end))).toEqual(['page'])
})

it('F6 what was found can be made quotes in one step', async () => {
  const engine = await startTranscript()
  const { passages } = await engine.call('search.passages', { text: 'rebate' })
  const chosen = passages.map(({ interviewId, revision, start, end }) => ({
    interviewId,
    revision,
    start,
    end,
  }))
  await engine.call('quotes.captureAll', { passages: chosen, kinds: ['painPoint'] })
  const again = await engine.call('search.passages', { text: 'rebate' })
  expect(again.passages.every(({ quoteId }) => quoteId !== null)).toBe(true)
  expect((await engine.call('quotes.list', {})).quotes.map(({ exact }) => exact)).toEqual(
    passages.map(({ words }) => words),
  )
})

it('F6 latest interview first, sentences of every language, and no more than asked for', async () => {
  const engine = await startTestEngine()
  await buildInterview(engine, { date: '2027-01-01', text: '渠道很好。返利太晚。渠道不错！' })
  await buildInterview(engine, { date: '2027-02-01', text: '渠道。' })
  expect(await passages(engine, '渠道')).toEqual(['-: 渠道。', '-: 渠道很好。', '-: 渠道不错！'])
  const found = await engine.call('search.passages', { text: '渠道', limit: 2 })
  expect([found.passages.length, found.isMore]).toEqual([2, true])
})
