import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { longestText } from '../../shared/model/interview.ts'
import { sourceExtensions } from '../../shared/model/source.ts'
import { stateOf } from './support/state.ts'
import { startTestEngine, type TestEngine } from './support/test-engine.ts'

let engine: TestEngine

beforeEach(async () => {
  engine = await startTestEngine()
})

function file(name: string, content: string | Buffer): string {
  const path = join(engine.folder, name)
  writeFileSync(path, content)
  return path
}

function run(paths: readonly string[], callId?: string) {
  return engine.call('imports.run', { files: paths.map(path => ({ source: { path } })) }, callId)
}

async function importing(name: string, content: string | Buffer) {
  const path = file(name, content)
  const report = await engine.call('imports.run', { files: [{ source: { path } }] })
  return { path, ...report }
}

async function onlyInterview() {
  const [summary] = await engine.call('interviews.list', {})
  return engine.call('interviews.get', { id: summary!.id })
}

const transcript = `# Two at Keelson

Date: 2027-02-14
Partner: Keelson Systems
Participants: Tomas Ferro; Dee Marsh

[00:00] Interviewer: What slows you down?

[00:04] Tomas Ferro: The price list: nobody reads it.
[1:02:03] dee marsh: I do.
Tomas Ferro: Well, one: Dee does.
`

it('I1 reads a transcript: title, date, partner, participants, turns and times', async () => {
  const report = await importing('visit.md', transcript)
  expect(report).toEqual({
    path: report.path,
    imported: [
      {
        file: report.path,
        interviewId: expect.any(String),
        interview: 'Two at Keelson',
        turns: 4,
        speakers: 3,
        words: 16,
        warnings: [],
      },
    ],
    skipped: [],
    failed: [],
  })
  const interview = await onlyInterview()
  const people = await engine.call('participants.list', {})
  const [partner] = await engine.call('partners.list', {})
  const idOf = (name: string) => people.find(person => person.name === name)?.id
  expect([partner?.name, people.map(person => [person.name, person.partnerId])]).toEqual([
    'Keelson Systems',
    [
      ['Dee Marsh', partner?.id],
      ['Tomas Ferro', partner?.id],
    ],
  ])
  const speakers = interview.speakers.map(({ name, participantId, isInterviewer }) => ({
    name,
    participantId,
    isInterviewer,
  }))
  expect(speakers).toEqual([
    { name: 'Interviewer', participantId: null, isInterviewer: true },
    { name: 'Tomas Ferro', participantId: idOf('Tomas Ferro'), isInterviewer: false },
    { name: 'dee marsh', participantId: idOf('Dee Marsh'), isInterviewer: false },
  ])
  const nameOf = new Map(interview.speakers.map(speaker => [speaker.id, speaker.name]))
  expect(interview).toMatchObject({ title: 'Two at Keelson', date: '2027-02-14', partnerId: partner?.id })
  expect(
    interview.text.split('\n').map((line, index) => {
      const { speakerId, at } = interview.blocks[index]!
      return [line, speakerId && nameOf.get(speakerId), at]
    }),
  ).toEqual([
    ['What slows you down?', 'Interviewer', 0],
    ['The price list: nobody reads it.', 'Tomas Ferro', 4_000],
    ['I do.', 'dee marsh', 3_723_000],
    ['Well, one: Dee does.', 'Tomas Ferro', null],
  ])
})

it('I1 takes a partner and people of the same name for the same, in whatever case', async () => {
  await importing('one.md', transcript)
  const again = transcript.replace('Keelson Systems', 'KEELSON SYSTEMS').replace('nobody', 'no one')
  await importing('two.md', again)
  const { partners, participants, interviews } = (await engine.call('projects.current', {}))!.counts
  expect([partners, participants, interviews]).toEqual([1, 2, 2])
})

it('I2 a colon makes a turn only where a label comes twice, is a participant or stands behind a time', async () => {
  const lines = [
    'Note: bring the list',
    'Ana: Yes.',
    'Ana: Again.',
    '[00:10] Ben: Once.',
    'http://example.invalid',
  ]
  await importing('notes.txt', lines.join('\n'))
  const { text, speakers, title, date } = await onlyInterview()
  expect(text.split('\n')).toEqual([
    'Note: bring the list',
    'Yes.',
    'Again.',
    'Once.',
    'http://example.invalid',
  ])
  expect(speakers.map(speaker => speaker.name)).toEqual(['Ana', 'Ben'])
  expect([title, date]).toEqual(['notes', '2027-03-12'])
})

it('I2 keeps the paragraphs of notes without turns, and any line end and mark of byte order', async () => {
  await importing('notes.md', '\uFEFF# Call\r\n\r\nOne.\r\n\r\n\r\nTwo.\rThree.  \n\n')
  const { text, title, blocks } = await onlyInterview()
  expect([title, text, blocks.length]).toEqual(['Call', 'One.\n\nTwo.\nThree.', 4])
})

it('I2 a heading or date that says nothing gives way to the file name and today', async () => {
  await importing('untitled.md', '#  \nDate: 2027-02-31\nWords.')
  const { title, date } = await onlyInterview()
  expect([title, date]).toEqual(['untitled', '2027-03-12'])
})

const reasons: readonly (readonly [string, string, string | Buffer | null, string])[] = [
  ['with NUL in it', 'nul.txt', 'a\0b', 'It contains NUL characters, so it is not text.'],
  ['empty', 'empty.txt', '', 'It is empty.'],
  ['without words', 'blank.md', ' \n\t\n', 'It has no words in it.'],
  [
    'of another kind',
    'call.xls',
    'words',
    `It is none of the files that are read: ${sourceExtensions.join(', ')}.`,
  ],
  ['missing', 'missing.txt', null, 'There is no such file.'],
  [
    'too long',
    'long.txt',
    'x'.repeat(longestText + 1),
    'It is longer than an interview may be (2,000,000 characters).',
  ],
  [
    'with a title too long',
    'title.md',
    `# ${'x'.repeat(301)}\n\nWords.`,
    'Its title is longer than 300 characters.',
  ],
  [
    'with a partner too long',
    'partner.md',
    `# T\nPartner: ${'x'.repeat(301)}\n\nWords.`,
    'Its partner is longer than 300 characters.',
  ],
  [
    'with a participant too long',
    'people.md',
    `# T\nParticipants: Ana; ${'x'.repeat(301)}\n\nWords.`,
    'Its participant is longer than 300 characters.',
  ],
]

it.each(reasons)(
  'I3 refuses a file that is %s by name and reason, and imports the others',
  async (_what, name, content, reason) => {
    const bad = content === null ? join(engine.folder, name) : file(name, content)
    const good = [file('a.md', '# A\n\nFirst.'), file('b.md', '# B\n\nSecond.')] as const
    const report = await run([good[0], bad, good[1]])
    expect(report.failed).toEqual([{ file: bad, reason }])
    expect(report.imported.map(one => one.file)).toEqual(good)
    expect((await engine.call('projects.current', {}))?.counts).toMatchObject({ interviews: 2, partners: 0 })
  },
)

it('I3 refuses a folder without anything to read in it, whatever its name', async () => {
  const path = join(engine.folder, 'folder.md')
  mkdirSync(path)
  const report = await run([path])
  expect(report.failed).toEqual([{ file: path, reason: 'There is no file in it that can be read.' }])
})

it('I4 skips what is there already, and leaves the files as they are', async () => {
  const paths = [file('one.md', transcript), file('two.md', transcript)] as const
  const report = await run(paths)
  expect(report.imported.length).toBe(1)
  expect(report.skipped).toEqual([
    { file: paths[1], reason: 'Its text is there already, as “Two at Keelson”.' },
  ])
  const before = await stateOf(engine)
  const again = await run(paths)
  expect([again.imported, again.skipped.length]).toEqual([[], 2])
  expect(await stateOf(engine)).toEqual(before)
  expect(readFileSync(paths[0], 'utf8')).toBe(transcript)
})

it('I5 says how far it is, and stops when it is cancelled', async () => {
  const paths = Array.from({ length: 100 }, (_, number) => file(`${number}.txt`, `Words of ${number}.`))
  const importing = run(paths, 'call-1')
  const progress = () => engine.events.filter(event => event.type === 'progress')
  await vi.waitFor(() => expect(progress()).not.toEqual([]), { interval: 1, timeout: 60_000 })
  await engine.call('calls.cancel', { callId: 'call-1' })
  const report = await importing
  expect(report.skipped).toEqual(
    paths
      .slice(report.imported.length)
      .map(path => ({ file: path, reason: 'The import was cancelled before it.' })),
  )
  expect(report.skipped.length).toBeGreaterThan(0)
  expect(progress()[0]).toEqual({
    type: 'progress',
    callId: 'call-1',
    step: '0.txt',
    done: 0,
    total: 100,
  })
  const { interviews } = (await engine.call('projects.current', {}))!.counts
  expect(interviews).toBe(report.imported.length)
})

it('I5 a call whose cancellation arrives before it does not begin', async () => {
  const paths = [file('early.txt', 'Words.')]
  await engine.call('calls.cancel', { callId: 'call-2' })
  const report = await run(paths, 'call-2')
  expect(report.skipped).toEqual([{ file: paths[0], reason: 'The import was cancelled before it.' }])
  expect((await run(paths, 'call-2')).imported).toHaveLength(1)
})

it('I5 an import goes into the project it was begun in, and no other', async () => {
  const paths = ['a', 'b', 'c'].map(name => file(`${name}.txt`, `Words of ${name}.`))
  const importing = run(paths)
  await engine.call('projects.create', { path: join(engine.folder, 'other'), name: 'Other' })
  const report = await importing
  expect((await engine.call('projects.current', {}))?.counts.interviews).toBe(0)
  expect(report.skipped.at(-1)).toEqual({
    file: paths[2],
    reason: 'The project was closed before it.',
  })
})
