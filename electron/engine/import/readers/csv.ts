import { type CsvMapping, mostCsvRows } from '../../../../shared/model/source.ts'
import { type Reading, Refusal } from '../reading.ts'
import { type CsvRow, cellsOf } from './csv-cells.ts'
import { columnsOf, guessedMapping } from './csv-columns.ts'
import { interviewsOf } from './csv-interviews.ts'
import { capped } from './warnings.ts'

/** As many rows as show what a column holds. */
const sampleRows = 5

/** Reads a CSV by a mapping of its columns, or one guessed from their names; says how many rows and columns it has. */
export function readCsv(
  text: string,
  given?: CsvMapping,
): Pick<Reading, 'transcripts' | 'warnings'> & Required<Pick<Reading, 'table'>> {
  const { rows, delimiter, misquoted } = cellsOf(text)
  const { columns, body } = columnsOf(rows)
  if (body.length === 0) throw new Refusal('It has no rows.')
  if (body.length > mostCsvRows)
    throw new Refusal(`It has more than ${mostCsvRows.toLocaleString('en')} rows.`)
  const ragged = body.filter(row => isRagged(row, columns.length)).map(row => row.number)
  const even = body.map(row => ({ ...row, cells: evened(row.cells, columns.length, delimiter) }))
  const { row, roles } = given ?? guessedMapping(columns)
  const mapping: CsvMapping = { row, roles: columns.map((_column, index) => roles[index] ?? 'nothing') }
  const isMapped = mapping.roles.includes('words')
  const read = isMapped ? interviewsOf(columns, even, mapping) : { transcripts: [], warnings: [] }
  const sample = even.slice(0, sampleRows).map(one => one.cells)
  return {
    transcripts: read.transcripts,
    warnings: [
      ...(isMapped ? [] : ['No column is mapped to words yet.']),
      ...sentence(ragged, 'more or fewer cells than there are columns'),
      ...sentence(misquoted, 'a quote within a quoted cell'),
      ...capped(read.warnings),
    ],
    table: { columns, sample, rows: body.length, mapping },
  }
}

/** Empty cells at the end are only how some tools end a row. */
function isRagged({ cells }: CsvRow, columns: number): boolean {
  return cells.length < columns || cells.slice(columns).some(cell => cell.trim() !== '')
}

/** Cells beyond the columns come from separators that nobody quoted: they stay in the last column, as they were written. */
function evened(cells: readonly string[], columns: number, delimiter: string): readonly string[] {
  const inColumns = Array.from({ length: columns }, (_none, index) => cells[index] ?? '')
  const beyond = cells.slice(columns)
  if (beyond.every(cell => cell.trim() === '')) return inColumns
  const last = columns - 1
  return inColumns.with(last, [inColumns[last], ...beyond].join(delimiter))
}

function sentence(rows: readonly number[], what: string): readonly string[] {
  const [first] = rows
  if (first === undefined) return []
  if (rows.length === 1) return [`Row ${first} has ${what}.`]
  const named = rows.slice(0, 5).map(String)
  const more = rows.length - named.length
  const last = more > 0 ? `${more.toLocaleString('en')} more` : named.pop()
  return [`Rows ${named.join(', ')} and ${last} have ${what}.`]
}
