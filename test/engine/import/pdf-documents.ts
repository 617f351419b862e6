/** One line as it stands on a page: where, how large, and what it says. */
export type PlacedLine = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

const page = { width: 595, height: 842, left: 60, top: 770, bottom: 70, size: 10, leading: 14, gap: 8 }

/** Of the fixed-width font that every reader knows without its being in the file: each character is 0.6 em. */
const charactersOfLine = Math.floor((page.width - 2 * page.left) / (page.size * 0.6))

/** A PDF with pages of these paragraphs, each wrapped as a text program would; what does not fit a page goes on. */
export function buildPdf(pages: readonly (readonly string[])[]): Buffer {
  return buildPdfOf(pages.flatMap(laidOut))
}

/** A PDF of pages of lines that stand where they are put. */
export function buildPdfOf(pages: readonly (readonly PlacedLine[])[]): Buffer {
  return pdfOfContents(pages.map(contentOf))
}

/** What a scanner makes without recognising text: a page with a grey picture and nothing else. */
export function buildScannedPdf(): Buffer {
  return pdfOfContents(['q 500 0 0 700 40 70 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q'])
}

function laidOut(paragraphs: readonly string[]): readonly (readonly PlacedLine[])[] {
  const pages: PlacedLine[][] = [[]]
  let y = page.top
  for (const text of paragraphs.flatMap(paragraph => paragraph.split('\n'))) {
    for (const line of wrapped(text)) {
      if (y < page.bottom) {
        pages.push([])
        y = page.top
      }
      pages.at(-1)?.push({ x: page.left, y, size: page.size, text: line })
      y -= page.leading
    }
    y -= page.gap
  }
  return pages
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > charactersOfLine) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function contentOf(lines: readonly PlacedLine[]): string {
  return lines
    .map(({ x, y, size, text }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${pdfText(text)}) Tj ET`)
    .join('\n')
}

/** The characters that Windows-1252 has beside Latin-1, as far as prose needs them. */
const beyondLatin1: Readonly<Record<string, number>> = {
  '€': 0x80,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
}

function pdfText(text: string): string {
  return text
    .replace(/[^\0-\xff]/gu, character => {
      const code = beyondLatin1[character]
      if (code === undefined) throw new RangeError(`The test PDF's font has no ${character}.`)
      return String.fromCharCode(code)
    })
    .replace(/[\\()]/g, character => `\\${character}`)
}

/** A PDF of one page whose content is these bytes, described like this. */
export function buildPdfWith(content: Buffer, description: string): Buffer {
  return pdfOfContents([content.toString('latin1')], description)
}

function pdfOfContents(contents: readonly string[], description = ''): Buffer {
  const kids = contents.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
      `<< /Length ${content.length} ${description} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  const parts = ['%PDF-1.4\n']
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    offsets.push(length)
    parts.push(part)
    length += part.length
  }
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}
