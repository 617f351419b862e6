import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSrt } from '../../../../electron/engine/import/readers/srt.ts'
import { Refusal } from '../../../../electron/engine/import/reading.ts'

function turns(text: string): readonly string[] {
  const [transcript] = readSrt(text).transcripts
  return (transcript?.lines ?? []).map(line => `${line.at} ${line.speaker ?? '-'}: ${line.text}`)
}

it('reads numbered cues with commas or dots in their times, and drops tags', () => {
  const text = [
    '1\r\n00:00:01,250 --> 00:00:03,000\r\n<i>We</i> <font color="#fff">start</font>\r\nhere.',
    '2\r\n00:00:03.500 --> 00:00:05.000  X1:40 X2:600\r\n{\\an8}Top &amp; bottom, 2 < 3.',
    '7\r\n1:02:03,004 --> 1:02:05,000\r\n2027',
  ].join('\r\n\r\n')
  expect(readSrt(text).warnings).toEqual([])
  expect(turns(text)).toEqual(['1250 -: We start here.', '3500 -: Top & bottom, 2 < 3.', '3723004 -: 2027'])
})

it('takes a name that comes again for a speaker, and joins that speaker’s cues', () => {
  const text = [
    '1\n00:00:01,000 --> 00:00:02,000\nOrla: The list',
    '2\n00:00:04,000 --> 00:00:05,000\nOrla: is long.',
    '3\n00:00:07,001 --> 00:00:08,000\nOrla: Still.',
    '4\n00:00:08,000 --> 00:00:09,000\nFemi: One thing: no.',
  ].join('\n\n')
  expect(turns(text)).toEqual([
    '1000 Orla: The list is long.',
    '7001 Orla: Still.',
    '8000 Femi: One thing: no.',
  ])
})

it('keeps words behind blank lines, before the first cue, and without blank lines between cues', () => {
  const text =
    'From the archive\n\n1\n00:00:01,000 --> 00:00:02,000\nOne.\n\nStill one.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.'
  expect(turns(text)).toEqual(['null -: From the archive', '1000 -: One. Still one.', '2000 -: Two.'])
  expect(readSrt(text).warnings).toEqual(['Cue 1 has no time.'])
})

it('keeps the words of cues with bad times, and names the cues', () => {
  const text = [
    '1\n00:00:09,000 --> 00:00:05,000\nBack.',
    '2\n00:00:08,000 --> 00:00:12,000\nEarly.',
    '3\n00:99:11,000 --> 00:00:12,000\nBroken.',
    '4\n00:00:11,000 --> 00:00:14,000\nOver.',
  ].join('\n\n')
  expect(turns(text)).toEqual(['9000 -: Back.', '8000 -: Early.', 'null -: Broken.', '11000 -: Over.'])
  expect(readSrt(text).warnings).toEqual([
    'Cue 1 (00:00:09.000) ends before it begins.',
    'Cue 2 (00:00:08.000) begins before cue 1 begins.',
    'Cue 3 (00:99:11,000 --> 00:00:12,000) has a time that cannot be read.',
    'Cue 4 (00:00:11.000) begins before cue 2 ends.',
  ])
})

it('reads WebVTT that is called SubRip as WebVTT', () => {
  expect(turns('WEBVTT\n\nNOTE none\n\n00:01.000 --> 00:02.000\n<v Orla>Hello')).toEqual(['1000 Orla: Hello'])
})

it.each([
  ['Words without cues --> here.', 'It is not SubRip: it has no cues.'],
  ['1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n', 'It has no words in it.'],
])('refuses %j', (text, sentence) => {
  expect(() => readSrt(text)).toThrow(new Refusal(sentence))
})

it('gives a reading or a refusal, whatever is in it', () => {
  const parts = ['1', '\n', '\n\n', '00:00:01,000', ' --> ', '<i>', '{\\a', '}', '&#x110000;', 'Ana: ', '\r']
  const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 4 })), { maxLength: 60 })
  fc.assert(
    fc.property(text, pieces => {
      try {
        readSrt(pieces.join(''))
      } catch (reason) {
        expect(reason).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 500 },
  )
})

it.each([
  ['cues', '1\n00:00:01,000 --> 00:00:02,000\nSome words.\n\n'],
  ['braces', '1\n00:00:01,000 --> 00:00:02,000\n{\\{\\{\\{\\{\\{\\{\\{\\'],
  ['blank lines', '\n\n\n \n'],
])('reads 2 MB of %s in time', (_what, repeated) => {
  const text = `1\n00:00:01,000 --> 00:00:02,000\nFirst.\n\n${repeated.repeat(2_000_000 / repeated.length)}`
  const before = process.cpuUsage()
  readSrt(text)
  expect(process.cpuUsage(before).user).toBeLessThan(4_000_000)
})
