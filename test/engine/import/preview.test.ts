import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildInterview, buildParticipant, buildPartner } from '../support/build.ts'
import { stateOf } from '../support/state.ts'
import { startTestEngine, type TestEngine } from '../support/test-engine.ts'

let engine: TestEngine

beforeEach(async () => {
  engine = await startTestEngine()
})

function file(name: string, content: string | Buffer): string {
  const path = join(engine.folder, name)
  writeFileSync(path, content)
  return path
}

async function preview(...paths: readonly string[]) {
  return engine.call('imports.preview', { sources: paths.map(path => ({ source: { path } })) })
}

async function onlyInterview(name: string, content: string) {
  const [source] = await preview(file(name, content))
  const [interview] = source?.interviews ?? []
  if (!interview) throw new Error(source?.refusal ?? 'There is no interview.')
  return interview
}

const call = [
  '# Two at Keelson',
  'Date: 2027-02-14',
  'Partner: Keelson Systems',
  'Participants: Tomas Ferro; Dee Marsh',
  '',
  '[00:00] Interviewer: What slows you down?',
  '[00:04] Tomas Ferro: The price list.',
  '[01:02] dee marsh: I do.',
].join('\n')

describe('I9 what stands above a text without a heading', () => {
  const head = [
    'Title: First visit',
    'Date: 5 March 2027',
    'Participants: Tomas Ferro (Owner); Dee Marsh (Buyer)',
    'Interviewer: Ada Kerr',
    '',
    'Ada Kerr: What slows you down?',
    'Tomas Ferro: The price list.',
    'Dee Marsh: Forms.',
  ]

  it('says what the interview is, and names and roles apart', async () => {
    const { title, date, speakers } = await onlyInterview('call.txt', head.join('\n'))
    expect({ title, date, speakers }).toEqual({
      title: 'First visit',
      date: '2027-03-05',
      speakers: [
        { name: 'Ada Kerr', turns: 1, as: { is: 'interviewer' } },
        { name: 'Tomas Ferro', turns: 1, as: { is: 'new', name: 'Tomas Ferro', role: 'Owner' } },
        { name: 'Dee Marsh', turns: 1, as: { is: 'new', name: 'Dee Marsh', role: 'Buyer' } },
      ],
    })
  })

  it('parts people by commas where each has a role, or one of them speaks', async () => {
    const named = async (participants: string) => {
      const text = `# Call\nParticipants: ${participants}\n\nTomas Ferro: Yes.\nSomebody: No.`
      const { speakers } = await onlyInterview('call.txt', text)
      return speakers.map(speaker => speaker.as)
    }
    const tomas = { is: 'new', name: 'Tomas Ferro', role: '' }
    expect(await named('Tomas Ferro, Dee Marsh')).toEqual([tomas])
    expect(await named('Tomas Ferro (Owner, north), Dee Marsh (Guest)')).toEqual([
      { ...tomas, role: 'Owner, north' },
    ])
  })

  it('leaves partner and interviewer who speak where they are', async () => {
    const { speakers } = await onlyInterview('call.txt', 'Partner: Hello\nInterviewer: Hello\nPartner: Yes.')
    expect(speakers.map(speaker => speaker.name)).toEqual(['Partner'])
    const turns = '# Call\nDate: 2027-02-14\nInterviewer: Hello\nOrla: Yes.\nInterviewer: And?\nOrla: No.'
    const later = await onlyInterview('later.md', turns)
    expect(later.speakers.map(speaker => [speaker.name, speaker.turns])).toEqual([
      ['Interviewer', 2],
      ['Orla', 2],
    ])
  })
})

describe('I9 a preview', () => {
  it('shows what would be made of a file, and writes nothing', async () => {
    const path = file('call.md', call)
    const before = await stateOf(engine)
    expect(await preview(path)).toEqual([
      {
        source: { path },
        file: path,
        refusal: null,
        format: 'markdown',
        encoding: 'UTF-8',
        direction: 'ltr',
        warnings: [],
        table: null,
        total: 1,
        interviews: [
          {
            title: 'Two at Keelson',
            date: '2027-02-14',
            kind: 'partner',
            partnerName: 'Keelson Systems',
            words: 9,
            turns: 3,
            hasTimes: true,
            speakers: [
              { name: 'Interviewer', turns: 1, as: { is: 'interviewer' } },
              { name: 'Tomas Ferro', turns: 1, as: { is: 'new', name: 'Tomas Ferro', role: '' } },
              { name: 'dee marsh', turns: 1, as: { is: 'new', name: 'Dee Marsh', role: '' } },
            ],
            firstLines: [
              { speaker: 'Interviewer', at: 0, text: 'What slows you down?' },
              { speaker: 'Tomas Ferro', at: 4_000, text: 'The price list.' },
              { speaker: 'dee marsh', at: 62_000, text: 'I do.' },
            ],
            known: null,
          },
        ],
      },
    ])
    expect(await stateOf(engine)).toEqual(before)
    expect(engine.events).toEqual([])
  })

  it('takes pasted text, and knows cues when it sees them', async () => {
    const pasted = ['Just words.', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>One.'] as const
    const previewed = await engine.call('imports.preview', {
      sources: pasted.map(text => ({ source: { pasted: text, name: 'From the clipboard' } })),
    })
    expect(previewed.map(one => [one.file, one.format, one.interviews[0]?.title])).toEqual([
      ['From the clipboard', 'text', 'From the clipboard'],
      ['From the clipboard', 'vtt', 'From the clipboard'],
    ])
  })

  it('calls a copy what the person calls the file', async () => {
    const path = file('0a1b2c', 'WEBVTT\n\n00:01.000 --> 00:02.000\nWords.')
    const [one] = await engine.call('imports.preview', {
      sources: [{ source: { path, name: 'Visit 2027-01-15.vtt' } }],
    })
    expect([one?.file, one?.format, one?.interviews[0]?.title, one?.interviews[0]?.date]).toEqual([
      'Visit 2027-01-15.vtt',
      'vtt',
      'Visit 2027-01-15',
      '2027-01-15',
    ])
  })

  it('says which interview has the text already, whether it was imported or typed', async () => {
    const path = file('call.md', call)
    const { imported } = await engine.call('imports.run', { files: [{ source: { path } }] })
    const typed = await buildInterview(engine, { title: 'Typed', text: 'Typed words.' })
    const [known, same, other] = await preview(
      path,
      file('typed.txt', 'Typed words.'),
      file('other.txt', 'Other words.'),
    )
    expect([known, same, other].map(one => one?.interviews[0]?.known)).toEqual([
      { id: imported[0]?.interviewId, title: 'Two at Keelson' },
      { id: typed.id, title: 'Typed' },
      null,
    ])
  })

  it('can be cancelled', async () => {
    const paths = Array.from({ length: 50 }, (_, index) => file(`${index}.txt`, 'Words.'))
    const sources = paths.map(path => ({ source: { path } }))
    const previewing = engine.call('imports.preview', { sources }, 'call-1')
    await engine.call('calls.cancel', { callId: 'call-1' })
    await expect(previewing).rejects.toThrow('Cancelled.')
  })
})

it.each([
  ['20270110 call.txt', 'Words.', '2027-01-10'],
  ['GMT20270110-150312_Recording.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nWords.', '2027-01-10'],
  ['call 2027-13-40.txt', 'Words.', '2027-03-12'],
  ['120270110.txt', 'Words.', '2027-03-12'],
  ['2027-01-10.md', '# T\nDate: 2027-02-02\n\nWords.', '2027-02-02'],
])('I10 takes the date of %s from its header, its name, or today', async (name, content, date) => {
  expect((await onlyInterview(name, content)).date).toBe(date)
})

it.each([
  ['Type: Performance review', 'review'],
  ['Type: Internal interview', 'internal'],
  ['Type: market note', 'market-note'],
  ['Partner: Keelson', 'partner'],
  ['Date: 2027-02-02', 'internal'],
  ['Type: internal\nPartner: Keelson', 'internal'],
])('I10 %j says the kind of interview', async (header, kind) => {
  expect((await onlyInterview('a.md', `# T\n${header}\n\nWords.`)).kind).toBe(kind)
})

describe('I11 a speaker', () => {
  const turns = (name: string) => `${name}: One.\nBo Other: Two.\n${name}: Three.\nBo Other: Four.`
  const guess = async (name: string, header = '') => {
    const { speakers } = await onlyInterview('a.md', `# T\n${header}\n\n${turns(name)}`)
    return speakers.find(speaker => speaker.name === name)?.as
  }

  it.each(['Interviewer', 'INTERVIEWER 1', 'Moderator', 'Researcher', 'Interviewer (Ada)'])(
    '%s is the interviewer',
    async name => expect(await guess(name)).toEqual({ is: 'interviewer' }),
  )

  it.each(['Ines Calder', 'ines  calder', 'Calder, Ines', 'Ines Calder (Guest)'])(
    '%s is the participant of that name',
    async name => {
      const { id } = await buildParticipant(engine)
      expect(await guess(name)).toEqual({ is: 'participant', participantId: id })
    },
  )

  it('is whoever has that first name, where only one of the partner’s people has it', async () => {
    const partner = await buildPartner(engine, { name: 'Keelson' })
    const { id } = await buildParticipant(engine, { partnerId: partner.id })
    await buildParticipant(engine, { name: 'Ines Elsewhere' })
    expect(await guess('Ines', 'Partner: keelson')).toEqual({ is: 'participant', participantId: id })
    expect(await guess('Ines')).toEqual({ is: 'unknown' })
    await buildParticipant(engine, { name: 'Ines Second', partnerId: partner.id })
    expect(await guess('Ines', 'Partner: keelson')).toEqual({ is: 'unknown' })
  })

  it('is nobody of that name at another partner', async () => {
    const [here, there] = [
      await buildPartner(engine, { name: 'Here' }),
      await buildPartner(engine, { name: 'There' }),
    ]
    await buildParticipant(engine, { partnerId: there.id })
    expect(await guess('Ines Calder', 'Partner: Here')).toEqual({ is: 'unknown' })
    const { id } = await buildParticipant(engine, { partnerId: here.id })
    expect(await guess('Ines Calder', 'Partner: Here')).toEqual({ is: 'participant', participantId: id })
    expect(await guess('Ines Calder')).toEqual({ is: 'unknown' })
  })

  it('is new where the source names them, else nobody knows', async () => {
    expect(await guess('Ines', 'Participants: Ines Calder')).toEqual({
      is: 'new',
      name: 'Ines Calder',
      role: '',
    })
    expect(await guess('Speaker 1')).toEqual({ is: 'unknown' })
  })
})

describe('I12 a folder', () => {
  it('is opened up in natural order, without what is hidden or not read', async () => {
    const folder = join(engine.folder, 'interviews')
    mkdirSync(join(folder, 'b', '.git'), { recursive: true })
    mkdirSync(join(folder, 'empty'))
    for (const name of [
      '10.txt',
      '9.md',
      'b/2.vtt',
      'b/.hidden.txt',
      'b/.git/x.txt',
      '~$9.docx',
      'a.png',
      'z.TXT',
    ])
      writeFileSync(join(folder, name), 'Words.')
    symlinkSync(folder, join(folder, 'b', 'round'))
    const files = (await preview(folder)).map(one => one.file)
    expect(files).toEqual(['9.md', '10.txt', 'b/2.vtt', 'z.TXT'].map(name => join(folder, name)))
    const sources = [{ source: { path: folder, name: 'interviews' } }]
    const named = await engine.call('imports.preview', { sources })
    expect(named.map(one => one.file)).toEqual(files.map(name => name.slice(engine.folder.length + 1)))
  })

  it('of more files than are taken at once is refused whole', async () => {
    const folder = join(engine.folder, 'many')
    mkdirSync(folder)
    for (let index = 0; index <= 5_000; index++) writeFileSync(join(folder, `${index}.txt`), '')
    expect((await preview(folder)).map(one => one.refusal)).toEqual([
      'It holds more than 5,000 files: import the folders in it one by one.',
    ])
  })
})
