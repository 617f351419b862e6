import type { Action, ActionStatus, LifecycleStep } from '../../../shared/model/action.ts'
import type { ActionId, ClaimId, EvidenceId, PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import { type Kind, kinds } from '../../../shared/model/kind.ts'
import type { Claim, Evidence, PersonaStatus, Stance } from '../../../shared/model/persona.ts'
import type { Line } from '../../../shared/model/profile.ts'
import { type SectionKey, sectionKeys } from '../../../shared/model/section.ts'
import type { PastPersona } from '../../../shared/model/version.ts'
import { strengthOf } from './personas.ts'
import { quoteCardsByIds } from './quote-cards.ts'
import type { Reader } from './reader.ts'
import type { TableName } from './tables.ts'
import { entityIdOf, keyOf, type Row } from './writer.ts'

/** The tables that hold what a persona says. */
export const personaTables = [
  'persona',
  'persona_segment',
  'claim',
  'evidence',
  'action',
  'action_claim',
] as const
export type PersonaTable = (typeof personaTables)[number]

/** Rows by their ids in the change log. */
export type Rows = ReadonlyMap<string, Row>
export type PersonaRows = Readonly<Record<PersonaTable, Rows>>

/** The last change there is. */
export function latestSeq(read: Reader): number {
  return read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM change')?.seq ?? 0
}

/** The rows of a persona as they stood after a change: everything since then is taken back, latest first. */
export function personaRowsAt(read: Reader, id: PersonaId, seq: number): PersonaRows {
  const all = Object.fromEntries(personaTables.map(table => [table, rowsAt(read, table, seq)])) as PersonaRows
  const only = (rows: Rows, isMeant: (row: Row) => boolean) =>
    new Map([...rows].filter(([, row]) => isMeant(row)))
  const claim = only(all.claim, row => row.persona_id === id)
  const action = only(all.action, row => row.persona_id === id)
  return {
    persona: only(all.persona, row => row.id === id),
    persona_segment: only(all.persona_segment, row => row.persona_id === id),
    claim,
    evidence: only(all.evidence, row => claim.has(String(row.claim_id))),
    action,
    action_claim: only(all.action_claim, row => action.has(String(row.action_id))),
  }
}

function rowsAt(read: Reader, table: TableName, seq: number): Rows {
  const rows = new Map(read.all<Row>(`SELECT * FROM ${table}`).map(row => [entityIdOf(table, row), row]))
  const since = read.all<{ entity_id: string; before: string | null; after: string | null }>(
    'SELECT entity_id, before, after FROM change WHERE entity = ? AND seq > ? ORDER BY seq DESC',
    table,
    seq,
  )
  for (const { entity_id: id, before, after } of since) {
    if (before === null) rows.delete(id)
    else
      rows.set(id, { ...(after === null ? keyOf(table, id) : rows.get(id)), ...(JSON.parse(before) as Row) })
  }
  return rows
}

/** What those rows say. Evidence whose quote is erased is left out. */
export function pastPersona(read: Reader, rows: PersonaRows): PastPersona {
  const [persona = {}] = rows.persona.values()
  const evidence = evidenceByClaim(read, rows.evidence)
  const assertions = inOrder(rows.claim).map(row => {
    const ofClaim = evidence.get(String(row.id)) ?? []
    return {
      id: row.id as ClaimId,
      personaId: row.persona_id as PersonaId,
      kind: row.kind as Kind | null,
      section: String(row.section ?? '') as SectionKey,
      text: String(row.text),
      strength: strengthOf(ofClaim),
      evidence: ofClaim,
    }
  })
  return {
    name: String(persona.name ?? ''),
    summary: String(persona.summary ?? ''),
    status: (persona.status ?? 'draft') as PersonaStatus,
    claims: kinds.flatMap(kind =>
      assertions.flatMap(({ section: _, ...one }) => (one.kind === kind ? ({ ...one, kind } as Claim) : [])),
    ),
    lines: sectionKeys.flatMap(section =>
      assertions.flatMap(({ kind, ...one }) =>
        kind === null && one.section === section ? (one as Line) : [],
      ),
    ),
    actions: inOrder(rows.action).map(row => pastAction(row, rows.action_claim)),
  }
}

function pastAction(row: Row, reasons: Rows): Action {
  const answered = [...reasons.values()].filter(one => one.action_id === row.id)
  return {
    id: row.id as ActionId,
    personaId: row.persona_id as PersonaId,
    step: row.step as LifecycleStep,
    what: String(row.what),
    owner: String(row.owner),
    startsOn: row.starts_on as string | null,
    dueOn: row.due_on as string | null,
    status: row.status as ActionStatus,
    effect: String(row.effect),
    measure: String(row.measure),
    claimIds: answered.map(one => one.claim_id as ClaimId),
  }
}

function evidenceByClaim(read: Reader, rows: Rows): ReadonlyMap<string, readonly Evidence[]> {
  const ordered = inOrder(rows)
  const ids = ordered.map(row => row.quote_id as QuoteId)
  const cards = new Map(quoteCardsByIds(read, ids).map(card => [card.id, card]))
  const withdrawn = new Set(
    read.column<string>(
      'SELECT id FROM quote WHERE is_withdrawn = 1 AND id IN (SELECT value FROM json_each(?))',
      JSON.stringify(ids),
    ),
  )
  const pieces = ordered.flatMap((row): Evidence[] => {
    const quote = cards.get(row.quote_id as QuoteId)
    if (!quote) return []
    return [
      {
        id: row.id as EvidenceId,
        claimId: row.claim_id as ClaimId,
        stance: row.stance as Stance,
        quote,
        isWithdrawn: withdrawn.has(quote.id),
      },
    ]
  })
  return Map.groupBy(pieces, piece => piece.claimId)
}

function inOrder(rows: Rows): readonly Row[] {
  return [...rows.values()].toSorted(
    (one, other) =>
      Number(one.position) - Number(other.position) || (String(one.id) < String(other.id) ? -1 : 1),
  )
}
