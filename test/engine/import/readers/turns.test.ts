import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transcriptOfLines } from '../../../../electron/engine/import/readers/turns.ts'

/** Each line as `at speaker: words`. */
function turns(...lines: readonly string[]): readonly string[] {
  return transcriptOfLines(lines.flatMap(line => line.split('\n'))).lines.map(
    ({ at, speaker, text }) => `${at} ${speaker ?? '-'}: ${text}`,
  )
}

describe('a name and words on one line', () => {
  it.each([
    ['[00:01:12] Orla Brandt: Yes.', 72_000],
    ['(1:12) Orla Brandt: Yes.', 72_000],
    ['00:01:12.340 Orla Brandt: Yes.', 72_340],
    ['00:01:12,5 Orla Brandt: Yes.', 72_500],
    ['[1:02:03.004] Orla Brandt: Yes.', 3_723_004],
    ['[00:01:12 --> 00:01:15] Orla Brandt: Yes.', 72_000],
    ['00:01:12.340 --> 00:01:15.000 Orla Brandt: Yes.', 72_340],
    ['75:10 Orla Brandt: Yes.', 4_510_000],
    ['01:12 - Orla Brandt: Yes.', 72_000],
    ['Orla Brandt (1:12): Yes.', 72_000],
    ['Orla Brandt [00:01:12]: Yes.', 72_000],
    ['Orla Brandt: [00:01:12] Yes.', 72_000],
    ['\u200e[00:01:12] \u200fOrla Brandt: Yes.', 72_000],
    ['00:01:12\t From Orla Brandt to Everyone: Yes.', 72_000],
  ])('reads %j', (line, at) => {
    expect(turns(line)).toEqual([`${at} Orla Brandt: Yes.`])
  })

  it('takes a label for a speaker when it comes twice or is given, and else for words', () => {
    const head = '# Visit\nParticipants: Femi Ade\n'
    const text =
      'Interview duration: 45\nOrla: Well: one.\nfemi ade: Yes.\nORLA: Two.\nhttp://example.invalid: no'
    expect(turns(head, text)).toEqual([
      'null -: Interview duration: 45',
      'null Orla: Well: one.',
      'null femi ade: Yes.',
      'null ORLA: Two.',
      'null ORLA: http://example.invalid: no',
    ])
  })

  it('reads names in any script, and the wide colon', () => {
    const composed = 'Zoë'
    expect(turns('王小明：你好。', '王小明：价格：太贵。', 'نور: نعم.', 'نور: لا.')).toEqual([
      'null 王小明: 你好。',
      'null 王小明: 价格：太贵。',
      'null نور: نعم.',
      'null نور: لا.',
    ])
    expect(turns(`${composed.normalize('NFC')}: A`, `${composed.normalize('NFD')}: B`)).toEqual([
      `null ${composed.normalize('NFC')}: A`,
      `null ${composed.normalize('NFD')}: B`,
    ])
  })

  it('goes on with a turn over paragraphs, each a line, until a heading or a note', () => {
    const text =
      'Orla: One.\n\nTwo. What I said was: no.\n\nNote: she laughs\nStill noted.\nFemi: Yes.\n\n## Later\nLunch.'
    expect(turns(text, 'Orla: Three.', 'Femi: Four.')).toEqual([
      'null Orla: One.',
      'null Orla: Two. What I said was: no.',
      'null -: Note: she laughs',
      'null -: Still noted.',
      'null Femi: Yes.',
      'null -: ## Later',
      'null -: Lunch.',
      'null Orla: Three.',
      'null Femi: Four.',
    ])
  })

  it('reads names that stand alone above their words', () => {
    expect(turns('Orla:\n\nOne.\n\nFemi:\nTwo.\nOrla:\nThree.\nFemi:')).toEqual([
      'null Orla: One.',
      'null Femi: Two.',
      'null Orla: Three.',
      'null Femi: ',
    ])
  })
})

describe('a name and a time above words', () => {
  const read = ['12000 Orla Brandt: One: two.', 'null Orla Brandt: More.', '20000 Femi: Three.']

  it.each([
    ['Otter', 'Orla Brandt  0:12  \nOne: two.\n\nMore.\n\nFemi  0:20\nThree.'],
    ['a tab', 'Orla Brandt\t00:12\nOne: two.\n\nMore.\n\nFemi\t00:20\nThree.'],
    ['one space', 'Orla Brandt 0:12\nOne: two.\nMore.\nFemi 0:20\nThree.'],
    ['brackets', 'Orla Brandt [00:00:12]\nOne: two.\nMore.\nFemi (00:00:20)\nThree.'],
    ['the time first', '0:12  Orla Brandt\nOne: two.\nMore.\n0:20  Femi\nThree.'],
    ['the time above the name', '0:12\nOrla Brandt\nOne: two.\n\nMore.\n\n0:20\nFemi\nThree.'],
    [
      'Teams in Word',
      '0:0:12.0 --> 0:0:15.9\nOrla Brandt\nOne: two.\nMore.\n0:0:20.0 --> 0:0:21.0\nFemi\nThree.',
    ],
  ])('reads %s', (_what, text) => {
    expect(turns(text)).toEqual(read)
  })

  it('reads the name above the time where each stands once, in paragraphs', () => {
    expect(turns('Orla\n[0:12]\nYes\n\nFemi\n[0:14]\nOkay')).toEqual(['12000 Orla: Yes', '14000 Femi: Okay'])
  })

  it('reads the name above the time', () => {
    const text = 'Orla Brandt\n0:12\nOne: two.\nMore.\n\nFemi\n0:20\nThree.'
    expect(turns(text, 'Orla Brandt\n0:30\nFour.')).toEqual([...read, '30000 Orla Brandt: Four.'])
  })

  it('reads names in any script', () => {
    expect(turns('نور حداد  0:12\nنعم.\n\n林  0:20\n好的。')).toEqual([
      '12000 نور حداد: نعم.',
      '20000 林: 好的。',
    ])
  })

  it('keeps a speaker without words, and takes what the tool signs with for nobody’s', () => {
    expect(turns('Orla  0:12\n\nFemi  0:14\nYes.\n\nTranscribed by https://transcripts.invalid')).toEqual([
      '12000 Orla: ',
      '14000 Femi: Yes.',
      'null -: Transcribed by https://transcripts.invalid',
    ])
  })
})

describe('times without names', () => {
  it('stay with the words below or behind them', () => {
    expect(turns('0:12\nYes\n[0:14] No, I think.\n00:00:20.5 Then\n(1:00) it stopped.')).toEqual([
      '12000 -: Yes',
      '14000 -: No, I think.',
      '20500 -: Then',
      '60000 -: it stopped.',
    ])
  })

  it('go to the turn below them, as in Google Meet', () => {
    expect(
      turns('00:00:00\n\nOrla: One.\nFemi: Two.\n\n00:05:00\n\nOrla: Three.\nFemi: Four.\n00:06:10'),
    ).toEqual([
      '0 Orla: One.',
      'null Femi: Two.',
      '300000 Orla: Three.',
      'null Femi: Four.',
      '370000 -: 00:06:10',
    ])
  })

  it('are words in an agenda, a note of the clock and a verse', () => {
    const notes = [
      'Lunch 12:30',
      'Demo 13:00',
      '10:30 we met at the gate',
      'John 3:16',
      '3:75 is no time',
      '1:12 PM Orla: hello',
      '[0:10] what I said to them was: no',
    ]
    expect(turns(...notes)).toEqual([
      ...notes.slice(0, -1).map(note => `null -: ${note}`),
      '10000 -: what I said to them was: no',
    ])
  })
})

describe('whatever is in it', () => {
  const part = fc.constantFrom(
    'Orla',
    'Femi Ade',
    ':',
    '：',
    ' ',
    '  ',
    '\t',
    '0:12',
    '[00:01:12.340]',
    '(1:12)',
    '-->',
    '#',
    '.',
    'é',
    'e\u0301',
    'نعم',
    '你好',
  )
  const line = fc.array(
    fc.oneof({ weight: 4, arbitrary: part }, fc.string({ unit: 'grapheme', maxLength: 3 })),
    { maxLength: 6 },
  )

  it('never throws, gives at least one line and no line break, and every time is in range', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), lines => {
        const source = lines.map(parts => parts.join('').replace(/[\r\n]/g, ''))
        const read = transcriptOfLines(source).lines
        expect(read.length).toBeGreaterThan(0)
        for (const { text, at } of read) {
          expect(text).not.toMatch(/[\r\n]/)
          expect(at === null || (Number.isInteger(at) && at >= 0 && at <= 1_000_000_000)).toBe(true)
          if (text !== '') expect(source.some(given => given.includes(text))).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each(['Orla: a\n', 'a', ' ', 'Orla  0:12\nYes\n', '0:12\nOrla\nYes\n', ': ', '[', 'A '])(
    'reads 1 MB of %j in time',
    repeated => {
      const lines = repeated.repeat(1_000_000 / repeated.length).split('\n')
      const before = process.cpuUsage()
      transcriptOfLines(lines)
      expect(process.cpuUsage(before).user).toBeLessThan(4_000_000)
    },
  )
})
