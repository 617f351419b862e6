import { expect, it, onTestFinished, vi } from 'vitest'
import { createParser, type ParserLimits } from '../../../electron/engine/import/parser.ts'
import { Refusal } from '../../../electron/engine/import/reading.ts'

const worker = new URL('./trying-worker.ts', import.meta.url)
const never = new AbortController().signal

function start(limits: Partial<ParserLimits> = {}) {
  const parser = createParser(worker, { time: 20_000, heap: 64, growth: 300, idle: 20_000, ...limits })
  onTestFinished(() => parser.close())
  const parse = (name: string, signal = never) => parser.parse({ name, from: { pasted: name } }, signal)
  return { ...parser, parse, text: async (name: string) => (await parse(name)).transcripts[0]?.text }
}

const memory = 'Reading it takes more memory than one file may have.'

it.each([
  ['hangs', 'hang', { time: 1_000 }, 'It takes more than 1 seconds to read.'],
  ['fills its heap', 'heap', {}, memory],
  ['takes memory beside its heap', 'buffers', {}, memory],
  ['throws outside of everything', 'throw', {}, 'It cannot be read: reading it failed unexpectedly.'],
  ['ends its thread', 'exit', {}, 'It cannot be read: reading it failed unexpectedly.'],
] as const)(
  'I6 refuses a file that %s, and reads those before and behind it',
  async (_what, name, limits, sentence) => {
    const { text, parse } = start(limits)
    const read = [
      text('before'),
      parse(name).catch((reason: unknown) => reason),
      text('behind'),
      text('last'),
    ]
    const [before, refusal, behind, last] = await Promise.all(read)
    expect([before, behind, last]).toEqual(['before', 'behind', 'last'])
    expect(refusal).toEqual(new Refusal(sentence))
    expect(await text('later')).toBe('later')
  },
)

it('I6 stops in the middle of a file that is cancelled, and goes on with the next', async () => {
  const { parse, text } = start()
  const abort = new AbortController()
  const hanging = parse('hang', abort.signal)
  const behind = parse('behind', abort.signal)
  const other = text('other')
  abort.abort()
  await expect(hanging).rejects.toThrow('Cancelled.')
  await expect(behind).rejects.toThrow('Cancelled.')
  expect(await other).toBe('other')
  await expect(parse('late', abort.signal)).rejects.toThrow('Cancelled.')
})

it('I6 can be closed in the middle of a file', async () => {
  const { parse, close, text } = start()
  await text('first')
  const hanging = expect(parse('hang')).rejects.toThrow('Cancelled.')
  await close()
  await hanging
})

it('I6 ends its thread when there is nothing more to do, and starts another when there is', async () => {
  const { text } = start({ idle: 50 })
  const threads = vi.fn()
  process.on('worker', threads)
  onTestFinished(() => void process.off('worker', threads))
  expect(await text('one')).toBe('one')
  expect(await text('two')).toBe('two')
  expect(threads).toHaveBeenCalledTimes(1)
  const [thread] = threads.mock.calls[0] ?? []
  await new Promise(resolve => thread.once('exit', resolve))
  expect(await text('three')).toBe('three')
  expect(threads).toHaveBeenCalledTimes(2)
})
