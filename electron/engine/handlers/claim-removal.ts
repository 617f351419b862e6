import type { ClaimId, EvidenceId } from '../../../shared/model/ids.ts'
import { actionsFor } from '../store/actions.ts'
import type { Writer } from '../store/writer.ts'

/** Removes a claim or a line with its evidence; the quotes stay and so return to the tray, and so do actions taken for it. */
export function removeClaim(writer: Writer, id: ClaimId, evidence: readonly { readonly id: EvidenceId }[]) {
  for (const actionId of actionsFor(writer, id)) {
    writer.remove('action_claim', { action_id: actionId, claim_id: id })
  }
  for (const piece of evidence) writer.remove('evidence', { id: piece.id })
  writer.remove('claim', { id })
}
