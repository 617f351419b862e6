import { basename } from 'node:path'
import type { Source } from '../../../shared/contract/imports.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import { largestTextSource, mostCsvRows } from '../../../shared/model/source.ts'
import { readBytes } from './read-source.ts'
import { cellsOf } from './readers/csv-cells.ts'
import { decode } from './readers/decode.ts'
import { Refusal } from './reading.ts'

/** A CSV as it stands: its header, and below it rows that have a cell for each column. */
export type PeopleTable = {
  readonly columns: readonly string[]
  readonly rows: readonly PeopleTableRow[]
  readonly warnings: readonly string[]
}

export type PeopleTableRow = {
  /** Counted from 1 below the header, empty rows too. */
  readonly number: number
  readonly cells: readonly string[]
}

/** Reads a CSV of partners and participants; `invalid-input` for what is none. */
export function readPeopleTable(source: Source): PeopleTable {
  try {
    const bytes = 'pasted' in source ? Buffer.from(source.pasted) : readBytes(source.path, 'csv')
    const { text, warnings } = decode(bytes, largestTextSource)
    const table = tableOf(text.replace(/^\uFEFF/, ''))
    return { ...table, warnings: [...warnings, ...table.warnings] }
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    throw new EngineFailure({ kind: 'invalid-input', field: 'file', reason: restOfSentence(reason.message) })
  }
}

/** What a person calls a source. */
export function nameOfSource(source: Source): string {
  return 'pasted' in source ? source.name : (source.name ?? basename(source.path))
}

function tableOf(text: string): PeopleTable {
  const { rows, misquoted } = cellsOf(text)
  const [header, ...below] = rows
  if (!header) throw new Refusal('It has no words in it.')
  if (below.every(row => row.cells.every(cell => cell.trim() === ''))) {
    throw new Refusal('It has no rows below its first line.')
  }
  if (below.length > mostCsvRows) {
    throw new Refusal(`It has more than ${mostCsvRows.toLocaleString('en')} rows, the most that are read.`)
  }
  const width = header.cells.length
  const wide = below.filter(row => row.cells.slice(width).some(cell => cell.trim() !== ''))
  const numberOf = (number: number) => number - header.number
  const misread = misquoted.map(numberOf).filter(number => number > 0)
  return {
    columns: header.cells.map((name, index) => name.trim() || `Column ${index + 1}`),
    rows: below.map(row => ({
      number: numberOf(row.number),
      cells: header.cells.map((_, index) => row.cells[index] ?? ''),
    })),
    warnings: [
      ...wide
        .slice(0, mostWarnings)
        .map(
          row => `Row ${numberOf(row.number)} has more cells than there are columns: the rest was left out.`,
        ),
      ...misread
        .slice(0, mostWarnings)
        .map(
          number => `Row ${number} has a quotation mark inside a quoted cell: see that it was read as meant.`,
        ),
    ],
  }
}

const mostWarnings = 20

/** "It is empty." as it goes on from "File". */
export function restOfSentence(sentence: string): string {
  const bare = sentence.replace(/\.$/, '')
  return bare.startsWith('It ')
    ? bare.slice(3)
    : `cannot be read: ${bare.charAt(0).toLowerCase()}${bare.slice(1)}`
}
