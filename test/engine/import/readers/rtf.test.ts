import { describe, expect, it } from 'vitest'
import { buildRtf, buildRtfOf } from '../documents.ts'
import { refusalOf, sentences } from './refused.ts'
import { readsOrRefuses, spoken, transcriptOf, wordsOf } from './spoken.ts'

const raw = String.raw
const words = (body: string) => wordsOf('rtf', buildRtfOf(body))

describe('rich text', () => {
  it('gives turns with their times', async () => {
    expect((await transcriptOf('rtf', buildRtf(spoken.paragraphs))).lines).toEqual(spoken.lines)
  })

  it('has its title from what stands first as a heading', async () => {
    for (const style of [raw`\s1`, raw`\s2`, raw`\outlinelevel0`]) {
      const bytes = buildRtfOf(raw`\pard${style} A {\b talk}\par\pard Words.\par`)
      expect(await transcriptOf('rtf', bytes)).toMatchObject({ title: 'A talk', lines: [{ text: 'Words.' }] })
    }
  })

  it.each([
    ['letters of the code page', raw`caf\'e9 \'93x\'94 \'80`, 'café “x” €'],
    ['letters of the font', raw`{\f1 \'cf\'f0\'e8}\'e9`, 'Приé'],
    ['letters of two bytes', raw`{\f2 \'82\'a0\'83A}`, 'あア'],
    [
      'numbered letters, and what stands for them',
      raw`\u8217?x\uc2\u8364 EUR\uc0\u233y\uc1\u-10179?\u-8704?`,
      '’x€Réy😀',
    ],
    ['letters in a group with its own count', raw`{\uc0\u233 }\u233?`, 'éé'],
    ['named characters', raw`\lquote a\rquote\emdash\endash\bullet\~\_\{\}\\`, '‘a’—–•\u00a0\u2011{}\\'],
    ['line ends of the file, which are none', 'one\n two\r\n three', 'one two three'],
    ['fields by what they show', raw`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt link}}`, 'link'],
    ['words but not marks of lists', raw`{\listtext\bullet\tab}{\pntext 1.}item`, 'item'],
    ['no deleted or hidden words', raw`a{\deleted b}\deleted c\deleted0 d{\v e}f`, 'adf'],
    ['no pictures or objects', raw`a{\pict\wmetafile8 0102}{\object{\*\objdata 01}{\result b}}c`, 'ac'],
    ['no bytes of binary parts', raw`a{\pict\bin7 }{\par }b`, 'ab'],
    ['no headers or unknown parts', raw`a{\header b\par}{\*\unknown{\b c}}d`, 'ad'],
    [
      'notes in brackets',
      raw`We sell{\footnote\chftn  Since\par spring.}, mostly.`,
      'We sell (Since spring.), mostly.',
    ],
  ])('gives %s', async (_, body, line) => {
    expect(await words(raw`\pard ${body}\par`)).toEqual([line])
  })

  it('ends lines at paragraphs, breaks and sections', async () => {
    expect(
      await words(raw`a\par b\line c\sect d\
e`),
    ).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('gives the rows of a table as lines', async () => {
    const row = raw`\trowd\cellx100\cellx200\pard\intbl a\cell b\cell\row`
    expect(await words(raw`x\par${row}${row}\pard y\par`)).toEqual(['x', 'a\tb', 'a\tb', 'y'])
  })
})

describe('rich text that is none, or made to do harm', () => {
  it.each([
    ['plain text', Buffer.from('words')],
    ['cut in half', buildRtf(spoken.paragraphs).subarray(0, 400)],
    ['with a binary part longer than itself', buildRtfOf(raw`a{\pict\bin2000000000 b}`)],
  ])('as %s is refused', async (_, bytes) => {
    expect(await refusalOf(() => transcriptOf('rtf', bytes))).toBe(sentences.rtf)
  })

  it('without words is refused', async () => {
    expect(await refusalOf(() => transcriptOf('rtf', buildRtf(['', ' '])))).toBe(sentences.empty)
  })

  it('nested without end is refused', async () => {
    expect(await refusalOf(() => words('{'.repeat(1_000_000)))).toMatch(/nested deeper/)
  })

  it('with a large picture is read in a time that grows with its size alone', async () => {
    const digits = `${'0123456789abcdef'.repeat(8)}\n`.repeat(300_000)
    const start = process.cpuUsage()
    expect(await words(`a{\\pict ${digits}}b\\par`)).toEqual(['ab'])
    expect(process.cpuUsage(start).user).toBeLessThan(10_000_000)
  })

  it('changed anywhere is read or refused', async () => {
    await readsOrRefuses('rtf', buildRtf(spoken.paragraphs))
  })
})
