import { beforeEach, expect, test, vi } from 'vitest'
import { tagsNamed } from '../../renderer/interviews/new-quote.ts'
import type { WrittenText } from '../../renderer/interviews/writing/document.ts'
import type { BlockedText } from '../../renderer/interviews/writing/merge-blocks.ts'
import { createWriteSession } from '../../renderer/interviews/writing/write-session.ts'
import { saveStatus } from '../../renderer/shell/save-status.ts'
import type { InterviewId, QuoteId } from '../../shared/model/ids.ts'
import type { Block, Interview } from '../../shared/model/interview.ts'
import type { Anchor } from '../../shared/model/quote.ts'
import { startTestEngine, type TestEngine } from '../engine/support/test-engine.ts'

let engine: TestEngine
let interview: Interview

let answersAreLost = false

vi.mock('../../renderer/engine/client.ts', () => ({
  async call(...call: Parameters<TestEngine['call']>) {
    const answer = await engine.call(...call)
    if (answersAreLost) throw new Error('The connection broke.')
    return answer
  },
}))

beforeEach(async () => {
  vi.stubGlobal('window', globalThis)
  vi.useFakeTimers()
  engine = await startTestEngine()
  interview = await engine.call('interviews.create', { title: 'Ridgeway', date: '2027-03-12' })
  answersAreLost = false
  return () => void vi.useRealTimers()
})

/** An editor as the session sees it: a text with marks, which it lets be replaced. */
function fakeEditor() {
  const editor = {
    text: interview.text,
    marks: new Map<string, Anchor>(),
    read: (): WrittenText => ({ text: editor.text, blocks: [], marks: new Map(editor.marks) }),
    storable: (blocks: readonly Block[]) => blocks,
    show(_theirs: Interview, _quotes: unknown, merged: BlockedText) {
      editor.text = merged.text
    },
  }
  return editor
}

const stored = async () => (await engine.call('interviews.get', { id: interview.id })).text

async function writtenElsewhere(text: string) {
  const { revision } = await engine.call('interviews.get', { id: interview.id })
  await engine.call('interviews.write', { id: interview.id, revision, text, blocks: [], marks: [] })
}

test('a text that was written elsewhere is met, and what was typed here is added to it', async () => {
  const editor = fakeEditor()
  const session = createWriteSession(interview, editor)
  await writtenElsewhere('Theirs.')
  editor.text = ' Mine.'
  session.touch()
  await session.flush()
  expect(await stored()).toBe(editor.text)
  expect(editor.text).toContain('Theirs.')
  expect(editor.text).toContain('Mine.')
  expect(saveStatus().state).toBe('saved')
})

test('words that are tagged while another window writes become a quote all the same', async () => {
  const editor = fakeEditor()
  const session = createWriteSession(interview, editor)
  editor.text = 'Margins are thin.'
  session.touch()
  await session.flush()
  await writtenElsewhere('Margins are thin. So they say.')
  const id = '01890000-0000-7000-8000-00000000f001' as QuoteId
  editor.marks.set(id, { start: 0, end: 17 })
  await session.capture(id, ['painPoint'], async () => [])
  expect((await engine.call('quotes.get', { id })).exact).toBe('Margins are thin.')
  expect(saveStatus().state).toBe('saved')
})

test('a text whose interview was removed elsewhere is not tried again and again', async () => {
  const editor = fakeEditor()
  const session = createWriteSession(interview, editor)
  await engine.call('interviews.remove', { id: interview.id })
  editor.text = 'Too late.'
  session.touch()
  await expect(session.flush()).rejects.toThrow('There is no interview')
  expect(saveStatus().state).toBe('failed')
  expect(vi.getTimerCount()).toBe(0)

  await engine.call('history.undo', {})
  session.touch()
  await session.flush()
  expect(await stored()).toBe('Too late.')
})

test('a conflict that is not another text ends in a notice and a later try', async () => {
  const editor = fakeEditor()
  const ahead = { ...interview, id: interview.id as InterviewId, revision: interview.revision + 5 }
  const session = createWriteSession(ahead, editor)
  editor.text = 'Into another file.'
  session.touch()
  await expect(session.flush()).rejects.toThrow('was changed elsewhere')
  expect(saveStatus().state).toBe('failed')
  expect(vi.getTimerCount()).toBe(1)
})

test('what was stored although its answer was lost is not stored twice', async () => {
  const editor = fakeEditor()
  const session = createWriteSession(interview, editor)
  answersAreLost = true
  editor.text = 'Margins are'
  session.touch()
  await expect(session.flush()).rejects.toThrow('The connection broke.')

  answersAreLost = false
  editor.text = 'Margins are thin.'
  session.touch()
  await session.flush()
  expect([editor.text, await stored()]).toEqual(['Margins are thin.', 'Margins are thin.'])
})

test('two quotes that name a new tag at once share it', async () => {
  const editor = fakeEditor()
  const session = createWriteSession(interview, editor)
  const ids = ['01890000-0000-7000-8000-00000000f001', '01890000-0000-7000-8000-00000000f002'] as QuoteId[]
  editor.text = 'Margins are thin.\nDiscounts are low.'
  editor.marks = new Map([
    [ids[0]!, { start: 0, end: 17 }],
    [ids[1]!, { start: 18, end: 36 }],
  ])
  const done = await Promise.all(ids.map(id => session.capture(id, [], () => tagsNamed(['pricing']))))
  expect(done).toEqual([true, true])
  expect(await engine.call('tags.list', {})).toMatchObject([{ name: 'pricing', quotes: 2 }])
})
