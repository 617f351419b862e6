import { EngineFailure } from '../../../shared/errors.ts'
import type { ClaimId } from '../../../shared/model/ids.ts'
import { kindPlurals } from '../../../shared/model/kind.ts'
import type { HandlersOf } from '../context.ts'
import { actionsFor } from '../store/actions.ts'
import { claimById, claimRow, evidenceOf, laneOf, nextPosition, personaName } from '../store/personas.ts'
import { removeClaim } from './claim-removal.ts'
import { brief } from './labels.ts'
import { positionBefore } from './position-before.ts'

export const claims: HandlersOf<'claims'> = {
  'claims.create': ({ personaId, kind, text }, { read, write, newId }) => {
    const name = personaName(read, personaId)
    const id = newId<ClaimId>()
    write(`add a claim to ${name}`, writer =>
      writer.insert('claim', {
        id,
        persona_id: personaId,
        kind,
        text,
        position: nextPosition(read, 'claim'),
      }),
    )
    return claimById(read, id)
  },
  'claims.update': ({ id, text }, { read, write }) => {
    const before = claimRow(read, id)
    write(`reword “${brief(before.text)}”`, writer => writer.update('claim', { id }, { text }))
    return claimById(read, id)
  },
  'claims.move': ({ id, personaId, kind, before }, { read, write }) => {
    const claim = claimRow(read, id)
    const name = personaName(read, personaId)
    const place =
      claim.kind === kind && claim.personaId === personaId ? null : `${kindPlurals[kind]} of ${name}`
    write(place ? `move “${brief(claim.text)}” to ${place}` : `reorder the claims of ${name}`, writer => {
      const lane = laneOf(writer, personaId, kind)
      const position = positionBefore(writer, 'claim', lane, id, before, 'claim in this lane')
      writer.update('claim', { id }, { persona_id: personaId, kind, position })
      // An action answers claims of its own persona only.
      if (claim.personaId !== personaId) {
        for (const actionId of actionsFor(writer, id)) {
          writer.remove('action_claim', { action_id: actionId, claim_id: id })
        }
      }
    })
    return claimById(read, id)
  },
  'claims.merge': ({ from, into }, { read, write }) => {
    if (from === into)
      throw new EngineFailure({ kind: 'invalid-input', field: 'into', reason: 'is the claim itself' })
    const gone = claimRow(read, from)
    const kept = claimRow(read, into)
    write(`merge “${brief(gone.text)}” into “${brief(kept.text)}”`, writer => {
      const there = new Set(evidenceOf(read, into).map(piece => piece.quoteId))
      let position = nextPosition(read, 'evidence')
      for (const piece of evidenceOf(read, from)) {
        if (there.has(piece.quoteId)) writer.remove('evidence', { id: piece.id })
        else writer.update('evidence', { id: piece.id }, { claim_id: into, position: position++ })
      }
      const answered = new Set(actionsFor(writer, into))
      for (const actionId of actionsFor(writer, from)) {
        writer.remove('action_claim', { action_id: actionId, claim_id: from })
        if (!answered.has(actionId)) writer.insert('action_claim', { action_id: actionId, claim_id: into })
      }
      writer.remove('claim', { id: from })
      writer.announce('claim', into)
    })
    return claimById(read, into)
  },
  'claims.remove': ({ id }, { read, write }) => {
    const claim = claimRow(read, id)
    write(`delete the claim “${brief(claim.text)}”`, writer => removeClaim(writer, id, evidenceOf(read, id)))
    return null
  },
}
