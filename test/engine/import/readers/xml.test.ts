import { describe, expect, it } from 'vitest'
import { checkXml, decodeXml, parseXml } from '../../../../electron/engine/import/readers/xml.ts'
import { refusalOf, sentences } from './refused.ts'

const decode = (bytes: Buffer) => decodeXml(bytes, 'odt')
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('XML', () => {
  it('is decoded by its mark, by its first character, or by what it says', () => {
    const text = '<?xml version="1.0"?><a>é“</a>'
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'
    expect([
      decode(Buffer.from(text)),
      decode(Buffer.from(`\ufeff${text}`)),
      decode(Buffer.from(`\ufeff${text}`, 'utf16le')),
      decode(Buffer.from(text, 'utf16le')),
      decode(utf16be(text)),
      decode(utf16be(`\ufeff${text}`)),
      decode(Buffer.from(latin, 'latin1')),
    ]).toEqual([text, text, text, text, text, text, latin])
  })

  const withType = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
  it.each([
    ['as usual', Buffer.from(withType)],
    ['in small letters', Buffer.from(withType.toLowerCase())],
    ['in UTF-16 with a mark', Buffer.from(`\ufeff${withType}`, 'utf16le')],
    ['in UTF-16 without one', Buffer.from(withType, 'utf16le')],
    ['in UTF-16, the other way round', utf16be(withType)],
    [
      'behind a declaration that is not true',
      Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${withType}`),
    ],
    ['behind a comment', Buffer.from(`<!-- ${'-x'.repeat(5_000)} -->${withType}`)],
  ])('with a document type %s is refused', async (_, bytes) => {
    expect(await refusalOf(() => decode(bytes))).toBe(sentences.docType)
  })

  it('in an encoding nobody knows, or with bytes it does not have, is refused', async () => {
    const unknown = Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a/>')
    expect(await refusalOf(() => decode(unknown))).toBe(sentences.odt)
    expect(await refusalOf(() => decode(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe])))).toBe(sentences.odt)
  })

  it('tells elements by their namespace, whatever the prefix', () => {
    const told: string[] = []
    parseXml(
      '<x:a xmlns:x="urn:one" x:b="c">t&amp;u<![CDATA[<v>]]></x:a>',
      {
        open: element => told.push(`${element.uri} ${element.local} ${element.attribute('b')}`),
        close: (uri, local) => told.push(`/${uri} ${local}`),
        text: text => told.push(text),
      },
      'odt',
    )
    expect(told).toEqual(['urn:one a c', 't&u', '<v>', '/urn:one a'])
  })

  it.each(['<a>', '<a></b>', '<a>&b;</a>', '', 'words', '<a b=c/>'])('as %j is refused', async text => {
    const events = { open: () => {}, close: () => {}, text: () => {} }
    expect(await refusalOf(() => checkXml(text, 'odt'))).toBe(sentences.odt)
    expect(await refusalOf(() => parseXml(text, events, 'odt'))).toBe(sentences.odt)
  })

  it('nested without end, or of elements without number, is refused at once', async () => {
    const deep = '<a>'.repeat(1_000_000)
    const wide = `<a>${'<b/>'.repeat(400_001)}</a>`
    const refused = 'Its parts are nested deeper, or are more, than in any real document.'
    expect(await refusalOf(() => checkXml(deep, 'odt'))).toBe(refused)
    expect(await refusalOf(() => checkXml(wide, 'odt'))).toBe(refused)
  })

  it('lets mistakes of what listens be seen', () => {
    const open = () => {
      throw new TypeError('a mistake')
    }
    expect(() => parseXml('<a/>', { open, close: () => {}, text: () => {} }, 'odt')).toThrow(TypeError)
  })
})
