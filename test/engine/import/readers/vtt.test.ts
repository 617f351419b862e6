import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVtt } from '../../../../electron/engine/import/readers/vtt.ts'
import { Refusal } from '../../../../electron/engine/import/reading.ts'

/** Each line as `at speaker: words`. */
function turns(text: string): readonly string[] {
  const [transcript] = readVtt(text).transcripts
  return (transcript?.lines ?? []).map(line => `${line.at} ${line.speaker ?? '-'}: ${line.text}`)
}

function warnings(text: string): readonly string[] {
  return readVtt(text).warnings
}

const cue = (times: string, words = 'Words.') => `WEBVTT\n\n${times}\n${words}\n`

describe('as tools write it', () => {
  it('reads what Teams writes: ids, voice spans, and turns joined over short pauses', () => {
    const id = '3f9c2d1e-7a55-4b0c-9d1e-0a1b2c3d4e5f'
    const text = [
      'WEBVTT',
      '',
      `${id}/12-0`,
      '00:00:03.210 --> 00:00:05.000',
      '<v Orla Brandt>We sell what we can',
      'show.</v>',
      '',
      `${id}/12-1`,
      '00:00:06.900 --> 00:00:09.000',
      '<v Orla Brandt>On a train, say.</v>',
      '',
      `${id}/13-0`,
      '00:00:11.001 --> 00:00:12.000',
      '<v Orla Brandt>After a pause.</v>',
      '',
      `${id}/14-0`,
      '00:00:12.000 --> 00:00:14.000',
      '<v Femi &amp; Co>Right.</v>',
    ].join('\r\n')
    expect(turns(text)).toEqual([
      '3210 Orla Brandt: We sell what we can show. On a train, say.',
      '11001 Orla Brandt: After a pause.',
      '12000 Femi & Co: Right.',
    ])
    expect(warnings(text)).toEqual([])
  })

  it('reads what Zoom writes: numbered cues that begin with a name', () => {
    const text = [
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nOrla Brandt: Hello.',
      '2\n00:00:02.500 --> 00:00:04.000\nOrla Brandt: One thing: the price.',
      '3\n00:00:04.500 --> 00:00:05.000\nFemi: Yes.\n',
    ].join('\n\n')
    expect(turns(text)).toEqual(['1000 Orla Brandt: Hello. One thing: the price.', '4500 Femi: Yes.'])
  })

  it('keeps captions that nobody is named for apart, and a colon a colon', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nThe answer was: no.\n\n00:02.000 --> 00:03.000\nAnd then\n- silence.'
    expect(turns(text)).toEqual(['1000 -: The answer was: no.', '2000 -: And then - silence.'])
  })

  it('reads several voices and several names in one cue as several turns', () => {
    expect(turns(cue('00:01.000 --> 00:02.000', '<v.loud Orla>Stop</v> <v Femi>Go <i>on</i>'))).toEqual([
      '1000 Orla: Stop',
      '1000 Femi: Go on',
    ])
    const names =
      '00:01.000 --> 00:02.000\n- Orla: Stop\n- Femi: Go\non\n\n00:03.000 --> 00:04.000\nOrla: Why?'
    expect(turns(`WEBVTT\n\n${names}`)).toEqual(['1000 Orla: Stop', '1000 Femi: Go on', '3000 Orla: Why?'])
  })

  it('reads names and words in any script', () => {
    const text = cue('00:01.000 --> 00:02.000', '<v نور حداد>السعر مرتفع.</v>\n<v 林>太贵了。</v>')
    expect(turns(text)).toEqual(['1000 نور حداد: السعر مرتفع.', '1000 林: 太贵了。'])
  })
})

describe('as the standard says', () => {
  const one = '00:00.000 --> 00:01.000\nWords.'

  it.each([
    ['a signature with a title', `WEBVTT - Call of a partner\n\n${one}`],
    ['a signature with a tab', `WEBVTT\tcall\n\n${one}`],
    ['header lines', `WEBVTT\nKind: captions\nLanguage: en\n\n${one}`],
    ['a cue directly below the signature', `WEBVTT\n${one}`],
    ['several blank lines', `WEBVTT\n\n\n\n${one}\n\n\n`],
    ['CR line ends', `WEBVTT\n\n${one}`.replaceAll('\n', '\r')],
    ['an id', `WEBVTT\n\nthe first one\n${one}`],
    ['a note', `WEBVTT\n\nNOTE for the editor\nof two lines\n\n${one}\n\nNOTE\n\nNOTE end`],
    ['a style block', `WEBVTT\n\nSTYLE\n::cue(b) { color: red }\n\n${one}`],
    ['a region block', `WEBVTT\n\nREGION\nid:left\nwidth:40%\n\n${one}`],
    ['a note that a cue ends', `WEBVTT\n\nNOTE words\nmore\n${one}`],
  ])('reads %s', (_what, text) => {
    expect([turns(text), warnings(text)]).toEqual([['0 -: Words.'], []])
  })

  it.each([
    ['00:01:02.003 --> 00:01:03.000', 62_003],
    ['01:02.003 --> 01:03.000', 62_003],
    ['100:00:00.000 --> 100:00:01.000', 360_000_000],
    ['00:01.000-->00:02.000', 1_000],
    ['  00:01.000\t-->\t00:02.000  ', 1_000],
    ['00:01.000 --> 00:02.000 align:start position:10% line:0 size:80%', 1_000],
    ['00:01,500 --> 00:02,000', 1_500],
  ])('reads the times %s', (times, at) => {
    expect([turns(cue(times)), warnings(cue(times))]).toEqual([[`${at} -: Words.`], []])
  })

  it.each([
    ['00:60.000 --> 00:61.000'],
    ['00:61:00.000 --> 00:62:00.000'],
    ['0l:01.000 --> 00:02.000'],
    ['-->'],
    ['00:01.000 --> '],
    ['--> 00:02.000'],
    ['999:00:00.000 --> 999:00:01.000'],
    ['00:01.0000 --> 00:02.000'],
  ])('keeps the words of a cue with the times %s, with a warning', times => {
    const text = `${cue('00:00.000 --> 00:00.500', 'First.')}\n${times}\nWords.\n`
    expect(turns(text).map(line => line.replace(/^\S+ /, ''))).toEqual(['-: First.', '-: Words.'])
    expect(warnings(text)).toEqual([`Cue 2 (${times.trim()}) has a time that cannot be read.`])
  })

  it.each([
    ['<b>Bold</b>, <i.x>slanted</i>, <u>under</u> <c.yellow.bg>lined</c>', 'Bold, slanted, under lined'],
    ['<ruby>漢<rt>kan</rt></ruby> <lang en-GB>colour</lang>', '漢kan colour'],
    ['Now<00:00:00.500> and <00:01.000>then', 'Now and then'],
    ['a &lt;b&gt; &amp;&nbsp;c &lrm;&rlm;', 'a <b> &\u00a0c \u200e\u200f'],
    ['&#233;&#xE9; &#0;&#xD800; &unknown; AT&T;', 'éé \ufffd\ufffd &unknown; AT&T;'],
    ['un<b>believ</b>able', 'unbelievable'],
    ['if a < b and b > c, <laughs>', 'if a < b and b > c, <laughs>'],
    ['an open <b', 'an open <b'],
    ['<v>nobody</v>', 'nobody'],
    [`<v ${'x'.repeat(301)}>nobody</v>`, 'nobody'],
    ['in two\n  lines ', 'in two lines'],
  ])('reads the cue text %j', (written, words) => {
    expect(turns(cue('00:00.000 --> 00:02.000', written))).toEqual([`0 -: ${words}`])
  })

  it('begins a new cue at times within a block', () => {
    const text = cue('00:00.000 --> 00:01.000', 'One.\n00:01.000 --> 00:02.000\nTwo --> three.')
    expect(turns(text)).toEqual(['0 -: One.', '1000 -: Two --> three.'])
  })

  it('adds words behind a blank line, which the standard drops, to the cue before', () => {
    const text = cue('00:00.000 --> 00:01.000', 'One.\n\nTwo.')
    expect(turns(text)).toEqual(['0 -: One. Two.'])
    expect(warnings(text)).toEqual(['Words that stand outside any cue, in line 6, were added to cue 1.'])
  })
})

describe('bad input', () => {
  it('keeps the words of cues that overlap or run backwards, and names the cues', () => {
    const text = [
      'WEBVTT',
      '00:01:10.000 --> 00:01:05.000\n<v Orla>Back.',
      '00:01:12.000 --> 00:01:20.000\n<v Orla>Long.',
      '00:01:15.000 --> 00:01:18.000\n<v Femi>Over.',
      '00:00:02.000 --> 00:00:03.000\n<v Femi>Early.',
    ].join('\n\n')
    expect(turns(text)).toEqual(['70000 Orla: Back. Long.', '75000 Femi: Over.', '2000 Femi: Early.'])
    expect(warnings(text)).toEqual([
      'Cue 1 (00:01:10.000) ends before it begins.',
      'Cue 3 (00:01:15.000) begins before cue 2 ends.',
      'Cue 4 (00:00:02.000) begins before cue 3 begins.',
    ])
  })

  it('names twenty cues, and counts the others', () => {
    const cues = Array.from({ length: 33 }, () => '00:02.000 --> 00:01.000\nWords.')
    expect(warnings(['WEBVTT', ...cues].join('\n\n')).slice(19)).toEqual([
      'Cue 20 (00:00:02.000) ends before it begins.',
      'And 13 more.',
    ])
  })

  it('reads cues without the signature, and says so', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\nWords.\n'
    expect(readVtt(text)).toMatchObject({ warnings: ['It does not begin with WEBVTT, as WebVTT should.'] })
    expect(turns(text)).toEqual(['1000 -: Words.'])
  })

  it.each([
    ['Just words.\nAnd more.', 'It is not WebVTT: it has no cues.'],
    ['WEBVTT\n\nNOTE nothing here', 'It has no cues.'],
    ['WEBVTT\n\n00:00.000 --> 00:01.000\n \n', 'It has no words in it.'],
  ])('refuses %j', (text, sentence) => {
    expect(() => readVtt(text)).toThrow(new Refusal(sentence))
  })
})

describe('whatever is in it', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .map(text => text.replace(/[\s<>&:：]/gu, 'x'))
  const words = fc.array(fc.oneof(word, fc.constantFrom('e\u0301', 'é', '价格', 'سعر')), {
    minLength: 1,
    maxLength: 6,
  })
  const cues = fc.array(
    fc.record({
      words,
      start: fc.nat(5_000_000),
      length: fc.nat(9_000),
      speaker: fc.constantFrom('Ana', 'Ben'),
    }),
  )

  it('every word survives in order, composed as it was', () => {
    fc.assert(
      fc.property(cues, all => {
        fc.pre(all.length > 0)
        const time = (ms: number) => new Date(ms).toISOString().slice(11, 23)
        const blocks = all.map(
          one =>
            `${time(one.start)} --> ${time(one.start + one.length)}\n<v ${one.speaker}>${one.words.join(' ')}</v>`,
        )
        const lines = readVtt(['WEBVTT', ...blocks].join('\n\n')).transcripts[0]?.lines ?? []
        const read = lines.flatMap(line => line.text.split(' '))
        expect(read).toEqual(
          all
            .flatMap(one => one.words)
            .map(text => text.trim())
            .filter(text => text !== ''),
        )
      }),
    )
  })

  it('gives a reading or a refusal', () => {
    const parts = [
      'WEBVTT',
      '\n',
      '\n\n',
      '00:01.000',
      ' --> ',
      '00:02.000',
      '<v Ana>',
      '</v>',
      '<',
      '>',
      '&#0;',
      'NOTE',
      'Ana: ',
      '\r',
    ]
    const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 60 })
    fc.assert(
      fc.property(text, pieces => {
        try {
          readVtt(pieces.join(''))
        } catch (reason) {
          expect(reason).toBeInstanceOf(Refusal)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    [
      'cues of one speaker',
      'WEBVTT\n\n',
      '00:00:01.000 --> 00:00:02.000\n<v Ana>Some words of hers.</v>\n\n',
    ],
    ['open brackets', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', '<'],
    ['open tags', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', '<v '],
    ['references', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', '&amp'],
    ['spaces', 'WEBVTT\n\n00:01.000 --> 00:02.000\na', ' '],
    ['arrows', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', '--> '],
    ['strays', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', 'two words\n\n'],
    ['names', 'WEBVTT\n\n00:01.000 --> 00:02.000\n', 'Ana: a\n'],
  ])('reads MBs of %s in time', (what, start, repeated) => {
    const length = what.startsWith('cues') ? 5_000_000 : 1_500_000
    const text = start + repeated.repeat(length / repeated.length)
    const before = process.cpuUsage()
    try {
      readVtt(text)
    } catch (reason) {
      expect(reason).toBeInstanceOf(Refusal)
    }
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000)
  })
})
