import { expect, test, vi } from 'vitest'
import { createTextWriter } from '../../renderer/interviews/writing/writer.ts'
import { startTestEngine, type TestEngine } from '../engine/support/test-engine.ts'
import { eventually } from '../eventually.ts'

let engine: TestEngine

vi.mock('../../renderer/engine/client.ts', () => ({
  call: (...call: Parameters<TestEngine['call']>) => engine.call(...call),
}))

const thin = 'Margins are thin.'

test.each([
  ['before them', `So they say. ${thin}`, 13],
  ['right before them', `Our ${thin}`, 4],
  ['behind them', `${thin} So they say.`, 0],
])(
  'words tagged while another window writes %s are a quote where they stand now',
  async (_, theirs, start) => {
    vi.stubGlobal('window', globalThis)
    engine = await startTestEngine()
    const { id } = await engine.call('interviews.create', { title: 'Ridgeway', date: '2027-03-12' })
    const write = async (revision: number, text: string) =>
      engine.call('interviews.write', { id, revision, text, blocks: [], marks: [] })
    const { revision } = await write(0, thin)
    const writer = createTextWriter(await engine.call('interviews.get', { id }), [])

    await write(revision, theirs)
    const quoteId = await writer.capture({ start: 0, end: thin.length }, ['painPoint'], [])

    const { quotes } = await engine.call('quotes.ofInterview', { interviewId: id })
    expect(quotes).toMatchObject([{ id: quoteId, exact: thin, start, kinds: ['painPoint'] }])
  },
)

test('times that are shifted elsewhere are taken over, and the words stay', async () => {
  vi.stubGlobal('window', globalThis)
  engine = await startTestEngine()
  const { id } = await engine.call('interviews.create', { title: 'Ridgeway', date: '2027-03-12' })
  const blocks = [
    { speakerId: null, at: 1_000, questionId: 'goals' },
    { speakerId: null, at: null },
  ]
  await engine.call('interviews.write', { id, revision: 0, text: 'One.\nTwo.', blocks, marks: [] })
  const writer = createTextWriter(await engine.call('interviews.get', { id }), [])
  expect(writer.blocks()).toEqual(blocks)

  await engine.call('interviews.shiftTimes', { id, by: 12_000 })
  writer.follow(await engine.call('interviews.get', { id }), [])
  await eventually(() => expect(writer.blocks()[0]?.at).toBe(13_000))
  expect(writer.blocks()).toEqual([{ ...blocks[0], at: 13_000 }, blocks[1]])
})
