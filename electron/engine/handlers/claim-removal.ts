import type { ClaimId, EvidenceId } from '../../../shared/model/ids.ts'
import type { Writer } from '../store/writer.ts'

/** Removes a claim with its evidence; the quotes stay and so return to the tray. */
export function removeClaim(writer: Writer, id: ClaimId, evidence: readonly { readonly id: EvidenceId }[]) {
  for (const piece of evidence) writer.remove('evidence', { id: piece.id })
  writer.remove('claim', { id })
}
