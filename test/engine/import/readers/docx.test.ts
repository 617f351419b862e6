import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildDocx, buildDocxOf, buildZip, wordParagraph, wordStyles } from '../documents.ts'
import { buildToldZip, entryOf, packedSpaces } from '../hostile-zip.ts'
import { refusalOf, sentences } from './refused.ts'
import { readsOrRefuses, spoken, transcriptOf, wordsOf } from './spoken.ts'

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const documentOf = (body: string) =>
  `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

describe('a Word file', () => {
  it('gives turns with their times', async () => {
    const { lines } = await transcriptOf('docx', await buildDocx(spoken.paragraphs))
    expect(lines).toEqual(spoken.lines)
  })

  it('gives turns where a break parts name and time from the words', async () => {
    const paragraphs = ['Ada Example   0:03\nWe sell what we can show.', 'Ben Sample   1:10\nSo do we.']
    const { lines } = await transcriptOf('docx', await buildDocx(paragraphs))
    expect(lines).toEqual([
      { speaker: 'Ada Example', at: 3_000, text: 'We sell what we can show.' },
      { speaker: 'Ben Sample', at: 70_000, text: 'So do we.' },
    ])
  })

  it('has its title from what stands first in that style, and the headers below it', async () => {
    const body = [
      wordParagraph(''),
      wordParagraph('Renewal talk', 'Title'),
      wordParagraph('Date: 2026-02-03'),
      wordParagraph('Words.'),
      wordParagraph('A heading further down', 'Heading1'),
    ]
    const bytes = await buildDocxOf(body.join(''), { 'word/styles.xml': wordStyles })
    const { title, headers, lines } = await transcriptOf('docx', bytes)
    expect(title).toBe('Renewal talk')
    expect(headers.get('date')).toBe('2026-02-03')
    expect(lines.map(line => line.text)).toEqual(['Words.', 'A heading further down'])
  })

  it('gives the rows of a table as lines: cells with tabs between, time and name as a turn', async () => {
    const cell = (...texts: readonly string[]) =>
      `<w:tc>${texts.map(text => wordParagraph(text)).join('')}</w:tc>`
    const body = `<w:tbl><w:tr>${cell('Name')}${cell('Role')}</w:tr><w:tr>${cell('00:12')}${cell('Ada')}${cell('We sell.', 'And buy.')}</w:tr></w:tbl>`
    const { lines } = await transcriptOf('docx', await buildDocxOf(body))
    expect(lines).toEqual([
      { speaker: null, at: null, text: 'Name\tRole' },
      { speaker: 'Ada', at: 12_000, text: 'We sell.' },
      { speaker: 'Ada', at: null, text: 'And buy.' },
    ])
  })

  it('leaves out deleted words, keeps inserted ones, tabs and every letter', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>added</w:t></w:r></w:ins><w:r><w:tab/><w:t>é 😀 e\u0301</w:t></w:r></w:p>'
    expect(await wordsOf('docx', await buildDocxOf(body))).toEqual(['kept added\té 😀 e\u0301'])
  })

  it('keeps notes in brackets where they belong, and says that comments are left out', async () => {
    const bytes = await buildDocxOf(
      '<w:p><w:r><w:t>We sell</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>, mostly.</w:t></w:r></w:p>',
      {
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/footnotes" Target="footnotes.xml"/><Relationship Id="r2" Type="${relationship}/comments" Target="comments.xml"/></Relationships>`,
        'word/footnotes.xml': `<w:footnotes xmlns:w="${namespace}"><w:footnote w:id="2">${wordParagraph('Since spring.')}</w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments xmlns:w="${namespace}"><w:comment w:id="1" w:author="A">${wordParagraph('Is that so?')}</w:comment></w:comments>`,
      },
    )
    const { lines, warnings } = await transcriptOf('docx', bytes)
    expect(lines.map(line => line.text)).toEqual(['We sell (Since spring.), mostly.'])
    expect(warnings).toEqual(['The comments beside its text are left out.'])
  })

  it('finds its text where it says it is', async () => {
    const bytes = await buildZip({
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationship}/officeDocument" Target="/word/document2.xml"/></Relationships>`,
      'word/document2.xml': documentOf(wordParagraph('Words.')),
    })
    expect(await wordsOf('docx', bytes)).toEqual(['Words.'])
  })
})

describe('a Word file that is none', () => {
  it('cut in half is refused', async () => {
    const whole = await buildDocx(spoken.paragraphs)
    const half = whole.subarray(0, whole.length / 2)
    expect(await refusalOf(() => transcriptOf('docx', half))).toBe(sentences.word)
  })

  it.each([
    ['no zip at all', () => Buffer.from('words')],
    ['another kind of zip', () => buildZip({ 'a.txt': 'words' })],
    ['one without its text', () => buildZip({ '[Content_Types].xml': '<Types/>' })],
    ['one with broken XML', () => buildDocxOf('<w:p>')],
  ])('as %s is refused', async (_, build) => {
    expect(await refusalOf(async () => transcriptOf('docx', await build()))).toBe(sentences.word)
  })

  it('of an older kind, or with a password, is refused by name', async () => {
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_000)])
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusalOf(() => transcriptOf('docx', old))).toBe(
      'It is an old Word file (.doc); save it as .docx.',
    )
    expect(await refusalOf(() => transcriptOf('docx', locked))).toBe(sentences.password)
  })

  it('without words is refused', async () => {
    expect(await refusalOf(async () => transcriptOf('docx', await buildDocx(['', ' '])))).toBe(
      sentences.empty,
    )
  })

  it('longer than an interview is refused', async () => {
    const long = await buildDocx(Array.from({ length: 20_000 }, (_, index) => `${index} `.repeat(20)))
    expect(await refusalOf(() => transcriptOf('docx', long))).toBe(sentences.long)
  })
})

describe('a Word file made to do harm', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 20 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]>`
  const laughing = laughs + documentOf(wordParagraph('x').replace('x', '&l20;'))

  it.each([
    ['its text', { 'word/document.xml': laughing }],
    ['its text, in UTF-16', { 'word/document.xml': Buffer.from(`\ufeff${laughing}`, 'utf16le') }],
    ['its styles', { 'word/styles.xml': laughs + wordStyles }],
    ['its notes', { 'word/footnotes.xml': `${laughs}<a/>` }],
    ['its relationships', { '_rels/.rels': `${laughs}<a/>` }],
  ])('with a document type in %s is refused', async (_, parts) => {
    const bytes = await buildDocxOf(wordParagraph('words'), parts)
    expect(await refusalOf(() => transcriptOf('docx', bytes))).toBe(sentences.docType)
  })

  it('as a zip bomb is refused, wherever the bomb is', async () => {
    const parts = [entryOf('[Content_Types].xml', '<Types/>'), entryOf('_rels/.rels', '<a/>')]
    const packed = packedSpaces(10_000_000_000)
    const asText = buildToldZip([...parts, { name: 'word/document.xml', packed, told: 5_000 }])
    const asPicture = buildToldZip([
      ...parts,
      entryOf('word/document.xml', documentOf(wordParagraph('words'))),
      { name: 'word/media/image1.png', packed, told: 0xffff_fff0 },
    ])
    expect(await refusalOf(() => transcriptOf('docx', asText))).toBe(sentences.bomb)
    expect(await refusalOf(() => transcriptOf('docx', asPicture))).toBe(sentences.bomb)
  })

  it('with names that lead out of it is refused', async () => {
    const bytes = buildToldZip([
      entryOf('[Content_Types].xml', '<Types/>'),
      entryOf('../../evil.xml', '<a/>'),
    ])
    expect(await refusalOf(() => transcriptOf('docx', bytes))).toBe(sentences.names)
  })

  it('nested without end is refused', async () => {
    const bytes = await buildDocxOf('<w:sdt><w:sdtContent>'.repeat(20_000))
    expect(await refusalOf(() => transcriptOf('docx', bytes))).toMatch(/nested deeper/)
  })

  it('changed anywhere is read or refused', async () => {
    await readsOrRefuses('docx', await buildDocx(spoken.paragraphs))
  })

  it('changed within its XML is read or refused', async () => {
    const body = documentOf(spoken.paragraphs.map(text => wordParagraph(text)).join(''))
    for (let at = 0; at < body.length; at += 7) {
      const changed = `${body.slice(0, at)}<${body.slice(at + 1)}`
      const bytes = await buildDocxOf('', { 'word/document.xml': changed })
      const refusal = await refusalOf(() => transcriptOf('docx', bytes))
      expect([sentences.word, sentences.empty, 'It was not refused.']).toContain(refusal)
    }
  })
})

it('a part that is not deflated as it says is refused', async () => {
  const packed = deflateRawSync(Buffer.from(documentOf(''))).subarray(0, 20)
  const bytes = buildToldZip([
    entryOf('[Content_Types].xml', '<Types/>'),
    { name: 'word/document.xml', packed, told: 200 },
  ])
  expect(await refusalOf(() => transcriptOf('docx', bytes))).toBe(sentences.word)
})
