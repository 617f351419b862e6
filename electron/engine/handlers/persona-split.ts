import { EngineFailure } from '../../../shared/errors.ts'
import type { ClaimId, EvidenceId, PersonaId } from '../../../shared/model/ids.ts'
import type { PersonaRows } from '../store/past.ts'
import type { Row, Writer } from '../store/writer.ts'

/** What goes to the new persona: whole claims, and evidence of others. */
export type Split = {
  readonly claims: ReadonlySet<string>
  readonly evidence: readonly (readonly [string, Row])[]
}

/** `invalid-input` for a claim or evidence of another persona, and when nothing would go or nothing would stay. */
export function splitOf(
  rows: PersonaRows,
  claimIds: readonly ClaimId[],
  evidenceIds: readonly EvidenceId[],
): Split {
  const refuse = (reason: string) => new EngineFailure({ kind: 'invalid-input', field: 'split', reason })
  const claims = new Set<string>(claimIds)
  if (claimIds.some(id => !rows.claim.has(id))) throw refuse('names a claim of another persona')
  const evidence = evidenceIds.map((id): readonly [string, Row] => {
    const row = rows.evidence.get(id)
    if (!row) throw refuse('names evidence of another persona')
    return [id, row]
  })
  const apart = evidence.filter(([, row]) => !claims.has(String(row.claim_id)))
  if (claims.size + apart.length === 0) throw refuse('takes nothing to the new persona')
  if (claims.size === rows.claim.size) throw refuse('leaves nothing with this persona')
  return { claims, evidence: apart }
}

/** Moves it to a persona that is there and says nothing yet. */
export function moveSplit(
  writer: Writer,
  rows: PersonaRows,
  { claims, evidence }: Split,
  to: PersonaId,
  newId: <Id extends string>() => Id,
) {
  for (const id of claims) writer.update('claim', { id }, { persona_id: to })
  const copies = new Map<string, ClaimId>()
  for (const [id, { claim_id }] of evidence) {
    const claim = rows.claim.get(String(claim_id))
    if (!claim) continue
    const copy = copies.get(String(claim_id)) ?? newId<ClaimId>()
    if (!copies.has(String(claim_id))) writer.insert('claim', { ...claim, id: copy, persona_id: to })
    copies.set(String(claim_id), copy)
    writer.update('evidence', { id }, { claim_id: copy })
  }
  const reasons = [...rows.action_claim.values()]
  for (const id of rows.action.keys()) {
    const answered = reasons.filter(one => one.action_id === id).map(one => String(one.claim_id))
    if (answered.length === 0) continue
    if (answered.every(claimId => claims.has(claimId))) writer.update('action', { id }, { persona_id: to })
    // An action answers claims of its own persona only.
    else
      for (const claimId of answered.filter(one => claims.has(one))) {
        writer.remove('action_claim', { action_id: id, claim_id: claimId })
      }
  }
}
