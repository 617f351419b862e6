import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTextSource, type TextFormat } from '../../../../electron/engine/import/readers/read-text.ts'
import { Refusal } from '../../../../electron/engine/import/reading.ts'
import { longestText } from '../../../../shared/model/interview.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const formats: readonly TextFormat[] = ['text', 'markdown', 'vtt', 'srt', 'csv']

it.each([
  ['text', 'Orla: Yes.\nOrla: No.'],
  ['markdown', '**Orla:** Yes.\n\n**Orla:** No.'],
  ['vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Orla>Yes.\n\n00:05.000 --> 00:06.000\n<v Orla>No.'],
  ['srt', '1\n00:00:01,000 --> 00:00:02,000\nOrla: Yes.\n\n2\n00:00:05,000 --> 00:00:06,000\nOrla: No.'],
  ['csv', 'Name,Question,Answer\nOrla,,"Yes.\nNo."'],
] as const)('reads %s, in UTF-8 and in UTF-16', (format, text) => {
  for (const [encoding, source] of [
    ['UTF-8', bytes(text)],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
  ] as const) {
    const reading = readTextSource(format, source)
    expect(reading).toMatchObject({ format, encoding, warnings: [] })
    expect(reading.transcripts.map(({ lines }) => lines.map(line => [line.speaker, line.text]))).toEqual([
      [
        ['Orla', 'Yes.'],
        ['Orla', 'No.'],
      ],
    ])
  }
})

it('says what was damaged before what is wrong in the text', () => {
  const damaged = bytes('WEBVTT\n\n00:02.000 --> 00:01.000\nGrüße, schöne ä').subarray(0, -1)
  expect(readTextSource('vtt', damaged).warnings).toEqual([
    'Some of its bytes are not UTF-8: they are shown as “\ufffd”.',
    'Cue 1 (00:00:02.000) ends before it begins.',
  ])
})

it('measures what is said, not the times around it', () => {
  const cues = '00:00:01.000 --> 00:00:02.000\n<v Orla>Yes.\n\n'.repeat(60_000)
  expect(readTextSource('vtt', bytes(`WEBVTT\n\n${cues}`)).transcripts[0]?.lines.length).toBe(1)
  const long = `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'x'.repeat(longestText + 1)}`
  const csv = `Title,Notes\nShort,a\nLong,${'x'.repeat(longestText + 1)}`
  const most = '(2,000,000 characters)'
  expect(() => readTextSource('vtt', bytes(long))).toThrow(
    new Refusal(`It is longer than an interview may be ${most}.`),
  )
  expect(() => readTextSource('csv', bytes(csv))).toThrow(
    new Refusal(`Its interview “Long” is longer than one may be ${most}.`),
  )
})

it('leaves letters composed as they are', () => {
  for (const form of ['NFC', 'NFD'] as const) {
    const words = 'Zoë sagt: schöne Grüße'.normalize(form)
    const sources: readonly (readonly [TextFormat, string])[] = [
      ['text', words],
      ['markdown', words],
      ['vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\n${words}`],
      ['srt', `1\n00:00:01,000 --> 00:00:02,000\n${words}`],
      ['csv', `Notes\n${words}`],
    ]
    for (const [format, source] of sources) {
      expect(readTextSource(format, bytes(source)).transcripts[0]?.lines[0]?.text).toBe(words)
    }
  }
})

it('gives a reading or a refusal for any bytes, and never a line break in a line', () => {
  const parts = [
    'a,b\n',
    '"',
    ';',
    '\t',
    '\r\n',
    'WEBVTT\n\n',
    '00:01.000 --> 00:02.000\n',
    '**',
    'Ana: ',
    '0:12',
    'Title,Notes\n',
    '# ',
    '\0',
    '&#10;',
    '<v A>',
    '\u2028',
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 40,
  })
  const source = fc.oneof(
    text.map(pieces => bytes(pieces.join('').toWellFormed())),
    fc.uint8Array({ maxLength: 200 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...formats), source, (format, given) => {
      try {
        for (const { lines } of readTextSource(format, given).transcripts) {
          expect(lines.length).toBeGreaterThan(0)
          for (const line of lines) expect(line.text).not.toMatch(/[\n\r\0]/)
        }
      } catch (reason) {
        expect(reason).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 1_000 },
  )
})

it.each([
  ['csv', 'Notes\n', '"a" x,'],
  ['csv', 'Notes\n', '"   '],
  ['csv', 'Notes\n', '\n'],
  ['csv', 'Title,Notes\n', 'a,"b ""c"""\n'],
  ['csv', 'Title,Notes\nb,', '"'],
  ['markdown', '', '**'],
  ['markdown', '', '**a'],
  ['markdown', '', '**Ana:** words\n'],
  ['text', '', '0:12 '],
] as const)('reads or refuses %s of 1 MB in time: %j and %j', (format, start, repeated) => {
  const source = bytes(start + repeated.repeat(1_000_000 / repeated.length))
  const before = process.cpuUsage()
  try {
    readTextSource(format, source)
  } catch (reason) {
    expect(reason).toBeInstanceOf(Refusal)
  }
  expect(process.cpuUsage(before).user).toBeLessThan(4_000_000)
})
