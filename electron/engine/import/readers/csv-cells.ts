import Papa from 'papaparse'
import { mostCsvRows } from '../../../../shared/model/source.ts'
import { Refusal } from '../reading.ts'

/** A CSV's cells as they stand; rows without anything in them are left out. */
export type CsvCells = {
  readonly rows: readonly CsvRow[]
  readonly delimiter: string
  /** Numbers of the rows with a quote inside a quoted cell. */
  readonly misquoted: readonly number[]
}

export type CsvRow = {
  /** As a spreadsheet numbers it, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

const delimiters = [',', ';', '\t'] as const

/** The most columns a mapping can name. */
const mostColumns = 1_000

/** Splits a CSV into cells (RFC 4180; separated by commas, semicolons or tabs). Refuses an open quote and too many rows. */
export function cellsOf(source: string): CsvCells {
  const whole = source.replace(/\r\n?/g, '\n')
  // Excel's own way to say which character separates.
  const said = /^sep=([,;\t])\n/i.exec(whole)
  const text = whole.slice(said?.[0].length ?? 0)
  const delimiter = said?.[1] ?? delimiterOf(text)
  const rows: CsvRow[] = []
  const misquoted: number[] = []
  let number = 0
  let openQuote: number | null = null
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      number += 1
      for (const error of errors) {
        if (error.code === 'MissingQuotes') openQuote = error.index ?? 0
        else if (misquoted.at(-1) !== number) misquoted.push(number)
      }
      if (data.every(cell => cell.trim() === '')) return
      rows.push({ number, cells: data })
      // One more for the names of the columns.
      if (rows.length > mostCsvRows + 1) parser.abort()
    },
  })
  if (openQuote !== null) {
    const line = text.slice(0, openQuote).split('\n').length + (said ? 1 : 0)
    throw new Refusal(`A quote that opens in line ${line} is never closed.`)
  }
  if ((rows[0]?.cells.length ?? 0) > mostColumns) {
    throw new Refusal(`It has more than ${mostColumns.toLocaleString('en')} columns.`)
  }
  return { rows, delimiter, misquoted }
}

/** What separates the most columns in the first row. */
function delimiterOf(text: string): string {
  const start = text.trimStart()
  const columns = (delimiter: string) =>
    Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 1 }).data[0]?.length ?? 0
  return delimiters.reduce<string>((best, one) => (columns(one) > columns(best) ? one : best), ',')
}
