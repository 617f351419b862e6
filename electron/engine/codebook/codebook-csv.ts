import Papa from 'papaparse'
import { cellsOf } from '../import/readers/csv-cells.ts'
import { Refusal } from '../import/reading.ts'
import { asColor, asTagName, type CodebookFile, type CodebookRow } from './codebook-row.ts'

const columns = ['Colour', 'Description', 'Usage note', 'Example'] as const

/**
 * A codebook as CSV (RFC 4180), a tag a row, with a column for each level of the tree: a name may hold any sign, and a
 * spreadsheet sorts and groups by level.
 */
export function writeCodebookCsv(rows: readonly CodebookRow[]): string {
  const depth = Math.max(1, ...rows.map(row => row.path.length))
  const levels = Array.from({ length: depth }, (_, level) => `Level ${level + 1}`)
  const cells = rows.map(({ path, color, description, usage, example }) =>
    [...levels.map((_, level) => path[level] ?? ''), color ?? '', description, usage, example].map(guarded),
  )
  // The mark makes spreadsheets read it as UTF-8.
  return `\uFEFF${Papa.unparse([[...levels, ...columns], ...cells], { newline: '\r\n' })}\r\n`
}

/** Reads what `writeCodebookCsv` writes, and tables of others: levels or one path, a colour, a description, in any order. */
export function readCodebookCsv(text: string): CodebookFile {
  const { rows } = cellsOf(text.replace(/^\uFEFF/, ''))
  const [header, ...below] = rows
  if (!header) throw new Refusal('It has no words in it.')
  const holds = header.cells.map(cell => columnCalled(cell))
  if (!holds.some(column => column === 'level' || column === 'path')) {
    throw new Refusal('None of its columns is called Path, Tag, Code or Level 1, so its tags are not found.')
  }
  return {
    warnings: [],
    rows: below.map(({ cells }) => {
      const of = (column: Column) => cells.filter((_, at) => holds[at] === column).map(unguarded)
      const levels = of('level').map(asTagName)
      const path = of('path').flatMap(cell => cell.split(/\s+[>›]\s+/).map(asTagName))
      return {
        path: [...path, ...levels].filter(name => name !== ''),
        color: asColor(of('color')[0] ?? ''),
        description: of('description').join('\n\n').trim(),
        usage: of('usage').join('\n\n').trim(),
        example: of('example')[0] ?? '',
      }
    }),
  }
}

type Column = 'level' | 'path' | 'color' | 'description' | 'usage' | 'example' | null

function columnCalled(header: string): Column {
  const name = header.trim().toLowerCase()
  if (/^level\s*\d*$/.test(name)) return 'level'
  if (['path', 'tag', 'code', 'name', 'tag name', 'code name'].includes(name)) return 'path'
  if (['colour', 'color'].includes(name)) return 'color'
  if (['description', 'definition', 'comment', 'memo'].includes(name)) return 'description'
  if (['usage', 'usage note', 'when to use'].includes(name)) return 'usage'
  return ['example', 'example quote'].includes(name) ? 'example' : null
}

/** A spreadsheet takes a cell that begins with one of these for a formula, and runs it; an apostrophe makes it text. */
function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}
