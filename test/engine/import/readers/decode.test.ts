import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from '../../../../electron/engine/import/readers/decode.ts'
import { linesOfText } from '../../../../electron/engine/import/readers/line-ends.ts'
import { Refusal } from '../../../../electron/engine/import/reading.ts'
import { longestText } from '../../../../shared/model/interview.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

const words = 'Grüße, “ça va”?\nДа.'
const chinese = '我们每周开会。\n价格表没有人看。\n好的。'

it.each([
  ['UTF-8', 'UTF-8', utf8(words), words],
  ['UTF-8 with a mark', 'UTF-8', utf8(`\uFEFF${words}`), words],
  ['UTF-16 LE with a mark', 'UTF-16 LE', utf16le(`\uFEFF${words}`), words],
  ['UTF-16 BE with a mark', 'UTF-16 BE', utf16be(`\uFEFF${words}`), words],
  ['UTF-16 LE without a mark', 'UTF-16 LE', utf16le(words), words],
  ['UTF-16 BE without a mark', 'UTF-16 BE', utf16be(words), words],
  ['UTF-16 LE in Chinese, with few zero bytes', 'UTF-16 LE', utf16le(chinese), chinese],
  ['UTF-16 BE in Chinese, with few zero bytes', 'UTF-16 BE', utf16be(chinese), chinese],
  [
    'Windows-1252',
    'Windows-1252',
    Buffer.from('Gr\xfc\xdfe \x93\xe7a\x94 \x80 5 \x96 ok', 'latin1'),
    'Grüße “ça” € 5 – ok',
  ],
])('reads %s', (_what, encoding, bytes, text) => {
  expect(decode(bytes)).toEqual({ text, encoding, warnings: [] })
})

it('reads UTF-8 that was cut or damaged as UTF-8, and says so', () => {
  const cut = decode(utf8('Grüße für Jörg: ä').subarray(0, -1))
  expect([cut.text, cut.encoding]).toEqual(['Grüße für Jörg: \ufffd', 'UTF-8'])
  expect(cut.warnings).toEqual(['Some of its bytes are not UTF-8: they are shown as “\ufffd”.'])
})

const binaries: readonly (readonly [string, Uint8Array, string])[] = [
  ['PDF', utf8('%PDF-1.7\nwords'), 'It is a PDF, not text.'],
  ['Word document', utf8('PK\x03\x04\x14\0\x06\0'), 'It is a ZIP archive or an office document, not text.'],
  ['picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'It is a picture, not text.'],
  ['program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'It is a program, not text.'],
  ['database', utf8('SQLite format 3\0\x10'), 'It is a database, not text.'],
  ['rich text', utf8('{\\rtf1\\ansi words}'), 'It is rich text (.rtf), not text.'],
  ['recording', Buffer.from('\0\0\0\x20ftypM4A ', 'latin1'), 'It is a recording, not text.'],
  ['text with a NUL', utf8('a\0b'), 'It contains NUL characters, so it is not text.'],
  [
    'noise',
    Buffer.from('a\x01\x02\xff\x05b\x03', 'latin1'),
    'It is mostly control characters, so it is not text.',
  ],
  ['nothing', utf8(''), 'It is empty.'],
  ['a mark alone', utf8('\uFEFF'), 'It has no words in it.'],
  ['white space', utf8(' \r\n\t\u00a0\n'), 'It has no words in it.'],
  [
    'too much',
    utf8('x'.repeat(longestText + 1)),
    'It is longer than an interview may be (2,000,000 characters).',
  ],
  [
    'far too much',
    new Uint8Array(longestText * 4).fill(120),
    'It is longer than an interview may be (2,000,000 characters).',
  ],
]

it.each(binaries)('refuses a %s named as text', (_what, bytes, sentence) => {
  expect(() => decode(bytes)).toThrow(new Refusal(sentence))
})

it('takes words that begin like another kind for words', () => {
  for (const text of ['ID3 tags are missing.', 'MZ: Hello.', 'GIF8 is no word.']) {
    expect(decode(utf8(text)).text).toBe(text)
  }
})

it('takes CR, LF and CRLF for line ends alike', () => {
  expect(linesOfText('a\rb\nc\r\nd\n\re')).toEqual(['a', 'b', 'c', 'd', '', 'e'])
})

it('leaves composed and decomposed letters as they are written, in every encoding', () => {
  const anyText = fc
    .string({ unit: 'grapheme', minLength: 2 })
    .map(text => `Ana: ${text.toWellFormed().normalize('NFD')}é e\u0301`)
  fc.assert(
    fc.property(anyText, text => {
      const marked = `\uFEFF${text}`
      for (const bytes of [utf8(text), utf8(marked), utf16le(marked), utf16be(marked)]) {
        if (!/\p{Cc}/u.test(text)) expect(decode(bytes).text).toBe(text)
      }
    }),
  )
})

it('gives text or a refusal for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      try {
        expect(decode(bytes).text.isWellFormed()).toBe(true)
      } catch (reason) {
        expect(reason).toBeInstanceOf(Refusal)
      }
    }),
    { numRuns: 1_000 },
  )
})
