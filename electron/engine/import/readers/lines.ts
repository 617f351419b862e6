import { longestText } from '../../../../shared/model/interview.ts'
import { longestLine } from '../../../../shared/model/text.ts'
import { tooLong } from './decode.ts'
import { isNameLike } from './line-shape.ts'
import { timePattern } from './times.ts'

/** What a document says, as plain lines. */
export type DocumentLines = {
  /** The heading it begins with; it is not among the lines. */
  readonly title: string | null
  readonly lines: readonly string[]
}

/** Takes what a document holds in its order, and gives plain lines. */
export type LineCollector = {
  /** Adds to the line as it stands. */
  readonly write: (text: string) => void
  /** Adds to the line with every run of white space as one space. */
  readonly writeCollapsed: (text: string) => void
  /** Ends the line; one without words stays, as a blank line. */
  readonly endLine: () => void
  /** Ends the line if there is something on it. As a title it is one only where nothing stands above it. */
  readonly endBlock: (as?: 'title') => void
  readonly beginRow: () => void
  readonly beginCell: () => void
  readonly endRow: () => void
  readonly finish: () => DocumentLines
}

/** A collector that refuses more text than an interview can hold as soon as it is reached. */
export function collectLines(): LineCollector {
  const root: string[] = []
  const rows: { readonly cells: string[][]; readonly outer: string[] }[] = []
  let lines = root
  let parts: string[] = []
  let isAtSpace = true
  let length = 0
  let hasWords = false
  let title: string | null = null

  const write = (text: string) => {
    if (text === '') return
    length += text.length
    if (length > longestText) throw tooLong(longestText)
    parts.push(text)
    isAtSpace = false
  }
  const endLine = () => {
    // A blank line is a character too: a million of them are no text.
    if (++length > longestText) throw tooLong(longestText)
    const line = cleaned(parts.join(''))
    if (line !== '') hasWords = true
    lines.push(line)
    parts = []
    isAtSpace = true
  }
  const endRow = () => {
    const row = rows.pop()
    if (!row) return
    endBlock()
    lines = row.outer
    for (const line of rowLines(row.cells)) lines.push(line)
  }
  const endBlock = (as?: 'title') => {
    if (parts.length === 0) return
    const text = as ? cleaned(parts.join('')).replace(/\s+/g, ' ').trim() : ''
    const isFirst = title === null && lines === root && !hasWords
    if (text === '' || text.length > longestLine || !isFirst) {
      endLine()
      return
    }
    title = text
    parts = []
    isAtSpace = true
  }
  return {
    write,
    writeCollapsed: text => {
      const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ')
      write(isAtSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed)
      if (collapsed.endsWith(' ')) isAtSpace = true
    },
    endLine,
    endBlock,
    beginRow: () => {
      endBlock()
      rows.push({ cells: [], outer: lines })
    },
    beginCell: () => {
      endBlock()
      lines = []
      rows.at(-1)?.cells.push(lines)
    },
    endRow,
    finish: () => {
      endBlock()
      while (rows.length > 0) endRow()
      // A heading with nothing below it is all the document says.
      return title !== null && !hasWords ? { title: null, lines: [title] } : { title, lines: root }
    },
  }
}

/** What a note says, as it stands in the line it belongs to. */
export function noteInLine({ lines }: DocumentLines): string {
  const text = lines.join(' ').replace(/\s+/g, ' ').trim()
  return text === '' ? '' : ` (${text})`
}

/** Neither NUL, nor a line's end, nor half of a surrogate pair can stand within a line of an interview. */
function cleaned(line: string): string {
  return line
    .replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
    .replace(forbidden, '')
    .toWellFormed()
    .trimEnd()
}

const forbidden = /(?!\t)\p{Cc}|[\u00ad\ufeff]/gu

/**
 * A row of single lines stays one line, with tabs between its cells. One with more in a cell, as in a page laid out
 * by a table, gives the lines of each cell: joined, its paragraphs would be lost.
 */
function rowLines(cells: readonly (readonly string[])[]): readonly string[] {
  const filled = cells.map(lines => lines.filter(line => line.trim() !== '')).filter(cell => cell.length > 0)
  if (filled.length === 0) return []
  const [first = '', second = '', third] = filled.map(cell => cell[0] ?? '')
  if (third !== undefined && filled.length === 3 && filled[0]?.length === 1 && filled[1]?.length === 1) {
    const turn = turnOfRow(first.trim(), second.trim())
    if (turn) return [`${turn} ${third.trim()}`, ...(filled[2] ?? []).slice(1)]
  }
  return filled.every(cell => cell.length === 1)
    ? [filled.map(([line = '']) => line.trim()).join('\t')]
    : filled.flat()
}

const timeAlone = new RegExp(`^[[(]?${timePattern}[\\])]?$`)

/** Transcripts come as tables of time, name and words too; as a line, a name before words needs its colon. */
function turnOfRow(first: string, second: string): string | null {
  const [time, name] = timeAlone.test(first) ? [first, second] : [second, first]
  if (!timeAlone.test(time)) return null
  const label = name.replace(/:$/, '')
  return isNameLike(label) ? `${time} ${label}:` : null
}
