import { type PersonaRows, personaTables, type Rows } from '../store/past.ts'
import type { TableName } from '../store/tables.ts'
import { tableOf } from '../store/tables.ts'
import { keyOf, type Row, type Writer } from '../store/writer.ts'

/** Writes what stood then over what stands now. Gives how many rows of then could not come back. */
export function restoreRows(writer: Writer, now: PersonaRows, then: PersonaRows): number {
  const possible = possibleRows(writer, now, then)
  // What hangs on others goes first, and comes last.
  for (const table of personaTables.toReversed()) {
    for (const id of now[table].keys()) {
      if (!possible[table].has(id)) writer.remove(table, keyOf(table, id))
    }
  }
  for (const table of personaTables) {
    for (const [id, row] of possible[table]) {
      const fields = fieldsOf(table, row)
      if (!now[table].has(id)) writer.insert(table, { ...keyOf(table, id), ...fields })
      else if (Object.keys(fields).length > 0) writer.update(table, keyOf(table, id), fields)
    }
  }
  return personaTables.reduce((left, table) => left + then[table].size - possible[table].size, 0)
}

/** Without what rests on something that is gone, or stands on another persona by now. */
function possibleRows(writer: Writer, now: PersonaRows, then: PersonaRows): PersonaRows {
  const isThere = (table: 'quote' | 'segment' | 'claim' | 'evidence', id: unknown) =>
    writer.get(`SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined
  const keep = (rows: Rows, isKept: (row: Row, id: string) => boolean) =>
    new Map([...rows].filter(([id, row]) => isKept(row, id)))
  const claim = keep(then.claim, (_row, id) => now.claim.has(id) || !isThere('claim', id))
  return {
    persona: then.persona,
    persona_segment: keep(then.persona_segment, row => isThere('segment', row.segment_id)),
    claim,
    evidence: keep(
      then.evidence,
      (row, id) =>
        claim.has(String(row.claim_id)) &&
        isThere('quote', row.quote_id) &&
        (now.evidence.has(id) || !isThere('evidence', id)),
    ),
    action: then.action,
    action_claim: keep(then.action_claim, row => claim.has(String(row.claim_id))),
  }
}

function fieldsOf(table: TableName, row: Row): Row {
  const { columns } = tableOf(table)
  return Object.fromEntries(
    columns.filter(column => column in row).map(column => [column, row[column] ?? null]),
  )
}
