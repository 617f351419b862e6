import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { linesOfRuns } from '../../../../electron/engine/import/readers/pdf-lines.ts'
import { buildPdf } from '../documents.ts'
import { packedSpaces } from '../hostile-zip.ts'
import { buildPdfOf, buildPdfWith, buildScannedPdf, type PlacedLine } from '../pdf-documents.ts'
import { refusalOf, sentences } from './refused.ts'
import { readsOrRefuses, spoken, transcriptOf, wordsOf } from './spoken.ts'

const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/import/${name}`, import.meta.url))
const long = (name: string) =>
  `${name}: We began with one distributor and went direct later on, since what was left of the margin was too little for a company of our size, which is what everybody does who has tried it.`
const line = (text: string, y: number, x = 60, size = 10): PlacedLine => ({ text, x, y, size })

describe('a PDF', () => {
  it('gives turns with their times', async () => {
    expect((await transcriptOf('pdf', buildPdf([spoken.paragraphs]))).lines).toEqual(spoken.lines)
  })

  it('joins the lines of a paragraph, also over the end of a page, and no others', async () => {
    const paragraphs = Array.from({ length: 30 }, (_, index) => [
      long(index % 2 ? 'Ada Example' : 'Interviewer'),
      index % 2 ? 'Interviewer: Yes.' : 'Ada Example: So it is.',
    ]).flat()
    const { lines } = await transcriptOf('pdf', buildPdf([paragraphs]))
    expect(lines.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual(paragraphs)
  })

  it('parts turns where the line above is full and no gap is between them', async () => {
    const full = 'Ada Example: We began with one distributor and went direct later on, since it paid.'
    const bytes = buildPdfOf([
      [
        line(full, 700),
        line('Ben Example: Which margin, and', 686),
        line('since when?', 672),
        line('Cleo Example: Both.', 658),
        line('Ada Example: Since spring.', 644),
        line('Ben Example: Yes.', 630),
      ],
    ])
    expect((await wordsOf('pdf', bytes)).length).toBe(6)
    expect((await transcriptOf('pdf', bytes)).lines[1]).toMatchObject({ speaker: 'Ben Example' })
  })

  it('has its title from what stands first in larger letters', async () => {
    const bytes = buildPdfOf([[line('A talk', 780, 60, 18), line(long('Ada').slice(0, 70), 740)]])
    expect(await transcriptOf('pdf', bytes)).toMatchObject({ title: 'A talk', lines: [{}] })
  })

  it('puts words beside each other in one line: near ones with a space, far ones with a tab', async () => {
    const bytes = buildPdfOf([[line('Name', 700), line('here', 700, 90), line('Role', 700, 200)]])
    expect(await wordsOf('pdf', bytes)).toEqual(['Name here\tRole'])
  })

  it('reads what is written from the right as it is read, in the letters it is typed in', () => {
    const glyphs = [...'ﺪ12ﺎﺑ'].map((str, at) => ({ str, width: 6, transform: [10, 0, 0, 10, at * 6, 700] }))
    const [read] = linesOfRuns(glyphs, [1, 0, 0, -1, 0, 842])
    expect(read?.text).toBe('با12د')
  })

  it('joins a word parted at the end of a line only where it is one elsewhere', async () => {
    const bytes = buildPdfOf([
      [
        line('Of every distributor there is in the country we asked only a distri-', 700),
        line('butor who would show it off-', 686),
        line('line to us.', 672),
      ],
    ])
    expect(await wordsOf('pdf', bytes)).toEqual([
      'Of every distributor there is in the country we asked only a distributor who would show it off-line to us.',
    ])
  })

  it('leaves out what runs over the pages with their numbers, and no words said on each', async () => {
    const pages = Array.from({ length: 6 }, (_, page) => [
      line('Partner talks, confidential', 810),
      line('Interviewer', 770),
      line(`We sold ${page * 3 + 1} of ${page * page} and told them so on the ${page + 1}th of May.`, 756),
      line('Ada Example', 730),
      line('Interviewer', 700),
      line('Was that so?', 686),
      line(`Page ${page + 1} of 6`, 40, 280),
    ])
    const words = (await wordsOf('pdf', buildPdfOf(pages))).join('\n')
    expect(words).not.toMatch(/confidential|Page/)
    expect(words.match(/We sold \d+ of/g)).toHaveLength(6)
    const { lines } = await transcriptOf('pdf', buildPdfOf(pages))
    expect(`${words} ${lines.map(({ speaker }) => speaker).join()}`.match(/Interviewer/g)).toHaveLength(12)
  })

  it('that only its owner may change can be read', async () => {
    expect(await transcriptOf('pdf', fixture('owner-password.pdf'))).toMatchObject({
      lines: [{ text: 'Ada Example: These words are behind a password.' }],
    })
  })

  it('says how many pages have no text', async () => {
    const { warnings } = await transcriptOf('pdf', buildPdfOf([[line('Words.', 700)], [], []]))
    expect(warnings).toEqual(['2 of its 3 pages have no text: they are empty, or pictures.'])
  })
})

describe('a PDF that cannot be read, or was made to do harm', () => {
  it('with a password is refused', async () => {
    expect(await refusalOf(() => transcriptOf('pdf', fixture('password.pdf')))).toBe(sentences.password)
  })

  it('of pictures alone is refused', async () => {
    expect(await refusalOf(() => transcriptOf('pdf', buildScannedPdf()))).toBe(
      'It has no text in it: it is a scan, pictures of pages, and would have to be recognised first.',
    )
  })

  it('cut short anywhere, or no PDF at all, is refused, and nothing is printed', async () => {
    const print = ['log', 'warn', 'error', 'info'] as const
    const printed = print.map(name => vi.spyOn(console, name))
    const whole = buildPdf([spoken.paragraphs])
    const parts = [0.1, 0.3, 0.5, 0.8, 0.97].map(part => whole.subarray(0, Math.floor(whole.length * part)))
    const broken = Buffer.from(whole.toString('latin1').replace('/Pages 2', '/Pages 7'), 'latin1')
    for (const bytes of [...parts, Buffer.from('words'), Buffer.from('%PDF-1.4 startxref'), broken]) {
      expect(await refusalOf(() => transcriptOf('pdf', bytes))).toBe(sentences.pdf)
    }
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })

  it('of more than 2,000 pages is refused', async () => {
    const many = buildPdfOf(Array.from({ length: 2_001 }, () => []))
    expect(await refusalOf(() => transcriptOf('pdf', many))).toBe('It has more than 2,000 pages.')
  })

  it('that unpacks to gigabytes is refused at once', async () => {
    const packed = Buffer.concat([Buffer.from([0x78, 0xda]), packedSpaces(10_000_000_000)])
    const start = process.cpuUsage()
    expect(await refusalOf(() => transcriptOf('pdf', buildPdfWith(packed, '/Filter /FlateDecode')))).toBe(
      sentences.bomb,
    )
    const twice = deflateSync(packed.subarray(0, 1_000_000))
    const nested = buildPdfWith(twice, '/Filter [/FlateDecode /FlateDecode]')
    expect(await refusalOf(() => transcriptOf('pdf', nested))).toBe(sentences.bomb)
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000)
  })

  it('with packed pages is read', async () => {
    const packed = deflateSync(Buffer.from('BT /F1 10 Tf 60 700 Td (Words, packed.) Tj ET'))
    expect(await wordsOf('pdf', buildPdfWith(packed, '/Filter /FlateDecode'))).toEqual(['Words, packed.'])
  })

  it('with a damaged part is read as far as it goes, and says so', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `(${index} ) Tj`).join(' ')
    const packed = deflateSync(Buffer.from(`BT /F1 10 Tf 60 700 Td ${words} ET`))
    packed.fill(0xff, packed.length / 2, packed.length / 2 + 50)
    const { lines, warnings } = await transcriptOf('pdf', buildPdfWith(packed, '/Filter /FlateDecode'))
    expect(lines[0]?.text).toMatch(/^0 1 2 3/)
    expect(warnings).toEqual(['Some of its parts are damaged: words may be missing.'])
  })

  it('changed anywhere is read or refused', async () => {
    await readsOrRefuses('pdf', buildPdf([spoken.paragraphs]), 100)
  })
})
