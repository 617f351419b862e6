import type { ActionId, ClaimId, EvidenceId, PersonaId } from '../../../shared/model/ids.ts'
import { setReasonsOf } from '../store/actions.ts'
import { latestSeq, type PersonaRows, personaRowsAt } from '../store/past.ts'
import { evidenceOf, nextPosition } from '../store/personas.ts'
import type { Reader } from '../store/reader.ts'
import type { Row, Writer } from '../store/writer.ts'
import { removeClaim } from './claim-removal.ts'

type NewId = <Id extends string>() => Id

/** Everything that a persona says now. */
export function rowsOfPersona(read: Reader, id: PersonaId): PersonaRows {
  return personaRowsAt(read, id, latestSeq(read))
}

/** Writes what one persona says once more, for another that is there and says nothing yet. */
export function copyPersonaRows(writer: Writer, rows: PersonaRows, to: PersonaId, newId: NewId) {
  const claimIds = new Map<string, ClaimId>()
  for (const [was, row] of inOrder(rows.claim)) {
    const id = newId<ClaimId>()
    claimIds.set(was, id)
    writer.insert('claim', { ...row, id, persona_id: to })
  }
  for (const [, row] of inOrder(rows.evidence)) {
    writer.insert('evidence', {
      ...row,
      id: newId<EvidenceId>(),
      claim_id: claimIds.get(String(row.claim_id)) ?? null,
    })
  }
  const reasons = [...rows.action_claim.values()]
  for (const [was, row] of inOrder(rows.action)) {
    const id = newId<ActionId>()
    writer.insert('action', { ...row, id, persona_id: to })
    const answered = reasons.filter(one => one.action_id === was)
    setReasonsOf(
      writer,
      id,
      answered.flatMap(one => claimIds.get(String(one.claim_id)) ?? []),
    )
  }
}

/**
 * Gives what one persona says to another, behind what that one says. Claims and lines that both say in the same words at
 * the same place become one, with the evidence of both.
 */
export function movePersonaRows(writer: Writer, rows: PersonaRows, into: PersonaId) {
  const keyOf = (row: Row) =>
    `${row.kind ?? ''}/${row.section}/${String(row.text).trim().toLocaleLowerCase()}`
  const there = new Map(
    [...rowsOfPersona(writer, into).claim].map(([id, row]) => [keyOf(row), id as ClaimId]),
  )
  let position = nextPosition(writer, 'claim')
  for (const [id, row] of inOrder(rows.claim)) {
    const same = there.get(keyOf(row))
    if (same) mergeClaim(writer, rows, id as ClaimId, same)
    else writer.update('claim', { id }, { persona_id: into, position: position++ })
  }
  position = nextPosition(writer, 'action')
  for (const [id] of inOrder(rows.action)) {
    writer.update('action', { id }, { persona_id: into, position: position++ })
  }
}

function mergeClaim(writer: Writer, rows: PersonaRows, from: ClaimId, into: ClaimId) {
  const there = new Set(evidenceOf(writer, into).map(piece => piece.quoteId))
  let position = nextPosition(writer, 'evidence')
  for (const piece of evidenceOf(writer, from)) {
    if (!there.has(piece.quoteId)) {
      writer.update('evidence', { id: piece.id }, { claim_id: into, position: position++ })
    }
  }
  for (const { action_id, claim_id } of rows.action_claim.values()) {
    if (claim_id === from) writer.insert('action_claim', { action_id: action_id ?? null, claim_id: into })
  }
  removeClaim(writer, from, evidenceOf(writer, from))
}

function inOrder(rows: ReadonlyMap<string, Row>): readonly (readonly [string, Row])[] {
  return [...rows].toSorted(([, one], [, other]) => Number(one.position) - Number(other.position))
}
