import { execFileSync } from 'node:child_process'
import * as fileSystem from 'node:fs'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createParser } from '../../../electron/engine/import/parser.ts'
import { readBytes } from '../../../electron/engine/import/read-source.ts'
import { Refusal } from '../../../electron/engine/import/reading.ts'
import { largestSource, largestTextSource } from '../../../shared/model/source.ts'
import { temporaryFolder } from '../support/test-engine.ts'
import { buildDocx } from './documents.ts'

const never = new AbortController().signal

function startParser() {
  const parser = createParser(new URL('../../../electron/engine/import/parse-worker.ts', import.meta.url))
  onTestFinished(() => parser.close())
  return parser
}

function refusalOf(work: () => unknown): string {
  try {
    work()
  } catch (reason) {
    if (reason instanceof Refusal) return reason.message
    throw reason
  }
  throw new Error('It was expected to be refused.')
}

it('I6 parses files and pasted text in another thread', async () => {
  const { parse } = startParser()
  const folder = temporaryFolder()
  const path = join(folder, 'call.docx')
  writeFileSync(path, await buildDocx(['Ana: One.', 'Ben: Two.', 'Ana: Three.', 'Ben: Four.']))
  const pasted = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>One.'
  const [document, cues, text] = await Promise.all([
    parse({ name: 'call.docx', from: { path } }, never),
    parse({ name: 'Pasted', from: { pasted } }, never),
    parse({ name: 'Pasted.pdf', from: { pasted: 'Words, and words.' } }, never),
  ])
  expect([document.format, document.transcripts[0]?.text]).toEqual(['docx', 'One.\nTwo.\nThree.\nFour.'])
  expect(document.transcripts[0]).toMatchObject({
    speakers: [
      { name: 'Ana', turns: 2 },
      { name: 'Ben', turns: 2 },
    ],
    speakerOfLine: [0, 1, 0, 1],
    timeOfLine: [null, null, null, null],
    words: 4,
    bytes: 22,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect([cues.format, cues.transcripts[0]?.timeOfLine]).toEqual(['vtt', [1_000]])
  expect([text.format, text.transcripts[0]?.words]).toEqual(['text', 3])
})

it('I6 takes the format from what the person calls the file, where its path says nothing', async () => {
  const { parse } = startParser()
  const path = join(temporaryFolder(), '0a1b')
  writeFileSync(path, '1\n00:00:01,000 --> 00:00:02,000\nWords.\n')
  expect((await parse({ name: 'call.srt', from: { path } }, never)).format).toBe('srt')
})

it.each([
  ['a file that is gone', () => join(temporaryFolder(), 'gone.txt'), 'There is no such file.'],
  ['a folder', () => temporaryFolder(), 'It is a folder.'],
  [
    'a link that leads back to itself',
    () => {
      const path = join(temporaryFolder(), 'loop.txt')
      symlinkSync(path, path)
      return path
    },
    'It is a link that leads back to itself.',
  ],
  [
    'a text that is too large',
    () => {
      const path = join(temporaryFolder(), 'large.txt')
      writeFileSync(path, '')
      truncateSync(path, 200_000_000)
      return path
    },
    'It is larger than 6 MB, the most that is read of its kind.',
  ],
])('I3 refuses %s', (_what, path, sentence) => {
  expect(refusalOf(() => readBytes(path(), 'text'))).toBe(sentence)
})

it.skipIf(process.platform === 'win32')('I3 refuses a pipe instead of waiting for it', () => {
  const path = join(temporaryFolder(), 'pipe.txt')
  execFileSync('mkfifo', [path])
  expect(refusalOf(() => readBytes(path, 'text'))).toBe('It is not a file.')
})

it('I3 documents may be larger than text, up to a limit of their own', () => {
  const path = join(temporaryFolder(), 'large.pdf')
  writeFileSync(path, '')
  truncateSync(path, largestTextSource + 1)
  expect(readBytes(path, 'pdf').length).toBe(largestTextSource + 1)
  truncateSync(path, largestSource + 1)
  expect(refusalOf(() => readBytes(path, 'pdf'))).toBe(
    'It is larger than 100 MB, the most that is read of its kind.',
  )
})

it.each([
  ['grows', (path: string) => writeFileSync(path, 'Many more words.'), 'It was changed while it was read.'],
  ['shrinks', (path: string) => truncateSync(path, 1), 'It was changed while it was read.'],
] as const)('I3 refuses a file that %s while it is read', (_what, change, sentence) => {
  const path = join(temporaryFolder(), 'notes.txt')
  writeFileSync(path, 'Words.')
  const whileRead = {
    ...fileSystem,
    readSync(...read: Parameters<typeof fileSystem.readSync>) {
      change(path)
      return fileSystem.readSync(...read)
    },
  } as typeof fileSystem
  expect(refusalOf(() => readBytes(path, 'text', whileRead))).toBe(sentence)
})

it.each([
  ['EBUSY', 'It is locked by another program.'],
  ['EACCES', 'There is no permission to read it.'],
  ['EPERM', 'There is no permission to read it.'],
  ['ENOENT', 'There is no such file.'],
  ['EISDIR', 'It is a folder.'],
  ['EIO', 'It cannot be read.'],
])('I3 says in a sentence what %s means, whenever it comes', (code, sentence) => {
  const path = join(temporaryFolder(), 'notes.txt')
  writeFileSync(path, 'Words.')
  const broken = () => {
    throw Object.assign(new Error(code), { code })
  }
  for (const call of ['statSync', 'openSync', 'fstatSync', 'readSync']) {
    const locked = { ...fileSystem, [call]: broken } as typeof fileSystem
    expect(refusalOf(() => readBytes(path, 'text', locked))).toBe(sentence)
  }
})
