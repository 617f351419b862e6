import type { PeopleColumn, PeopleRow } from '../../../shared/contract/people.ts'
import { attributeValue } from '../../../shared/model/attribute.ts'
import type { Reader } from '../store/reader.ts'
import { type RowSaid, readRow } from './people-cells.ts'
import { fieldKey } from './people-columns.ts'
import { type Drafts, startDrafts } from './people-drafts.ts'
import { type Done, layRow } from './people-laying.ts'
import type { PeopleTable } from './people-table.ts'

/** What an import of a CSV would do, row by row, and what would be there then. */
export type PeoplePlan = {
  readonly drafts: Drafts
  readonly rows: readonly PeopleRow[]
  readonly created: number
  readonly changed: number
  readonly skipped: number
  readonly warnings: readonly string[]
}

/** Lays the rows on the project, in their order, and writes nothing. `not-found` for a column's attribute. */
export function planPeople(read: Reader, table: PeopleTable, mapping: readonly PeopleColumn[]): PeoplePlan {
  const drafts = startDrafts(read, mapping)
  const warnings = new Set(table.warnings)
  const said = table.rows.map(({ cells }) => {
    const row = readRow(cells, mapping, drafts.attributeOfColumn)
    if (typeof row !== 'string') admitChoices(row)
    return row
  })
  const latest = latestRows(said)
  const rows = said.map((row, index): PeopleRow => {
    const { number = 0, cells = [] } = table.rows[index] ?? {}
    if (typeof row === 'string') {
      return { row: number, does: 'skip', name: nameIn(cells, mapping), why: `skipped: ${row}` }
    }
    const done: Done = { creates: false, words: [], warnings }
    layRow(row, drafts, field => latest.get(field) === index, done)
    return {
      row: number,
      does: done.creates ? 'create' : done.words.length > 0 ? 'change' : 'skip',
      name: nameOf(row.partner, row.participant),
      why: [...(done.words.length > 0 ? done.words : ['nothing new']), ...leftOut(row)].join('; '),
    }
  })
  const counted = (does: PeopleRow['does']) => rows.filter(row => row.does === does).length
  return {
    drafts,
    rows,
    created: counted('create'),
    changed: counted('change'),
    skipped: counted('skip'),
    warnings: [...warnings],
  }
}

/** A new choice has for its choices what the file says, in its order. */
function admitChoices({ values }: RowSaid) {
  for (const [attribute, value] of values) {
    if (attribute.kind === 'choice' && attributeValue(attribute, value) === null) {
      attribute.choices = [...attribute.choices, value]
    }
  }
}

/**
 * Which row says a thing of somebody last: what it says holds. If each row changed what the one before it said, an
 * import that is done again would always find something to change.
 */
function latestRows(said: readonly (RowSaid | string)[]): ReadonlyMap<string, number> {
  const latest = new Map<string, number>()
  for (const [index, row] of said.entries()) {
    if (typeof row !== 'string') for (const field of fieldsOf(row)) latest.set(field, index)
  }
  return latest
}

function fieldsOf(row: RowSaid): readonly string[] {
  const { partner, participant, type, stage, words, note, role, values } = row
  const person =
    participant === '' ? [] : [...(role === '' ? [] : ['role']), ...(note === '' ? [] : ['note'])]
  const ofPartner = [
    ...(type === null ? [] : ['type']),
    ...(stage === null ? [] : ['stage']),
    ...(['region', 'size', 'tier'] as const).filter(field => words[field]),
    ...(note === '' ? [] : ['note']),
    ...values.map(([attribute]) => `value ${attribute.name}`),
  ]
  return [
    ...(partner === '' ? [] : ofPartner.map(field => fieldKey(partner, null, field))),
    ...person.map(field => fieldKey(partner, participant, field)),
  ]
}

/** What a row says of somebody it does not name. */
function leftOut({ partner, participant, role, words, segments, values, stage, type }: RowSaid): string[] {
  const isOfPartner =
    type !== null ||
    stage !== null ||
    Object.values(words).some(text => text !== '') ||
    segments.length > 0 ||
    values.length > 0
  if (partner === '' && isOfPartner) return ['what is said of a partner is left out: none is named']
  return participant === '' && role !== '' ? ['the role is left out: no participant is named'] : []
}

function nameIn(cells: readonly string[], mapping: readonly PeopleColumn[]): string {
  const cellOf = (field: PeopleColumn) => cells[mapping.indexOf(field)]?.trim().slice(0, 100) ?? ''
  return nameOf(cellOf('partner'), cellOf('participant'))
}

function nameOf(partner: string, participant: string): string {
  return [partner, participant].filter(name => name !== '').join(', ')
}
