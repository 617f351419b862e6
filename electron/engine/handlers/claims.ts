import { EngineFailure } from '../../../shared/errors.ts'
import type { ClaimId, PersonaId } from '../../../shared/model/ids.ts'
import { type Kind, kindPlurals } from '../../../shared/model/kind.ts'
import type { HandlersOf } from '../context.ts'
import { claimById, claimRow, evidenceOf, laneOf, nextPosition, personaName } from '../store/personas.ts'
import type { Writer } from '../store/writer.ts'
import { removeClaim } from './claim-removal.ts'
import { brief } from './labels.ts'

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
    const lane =
      claim.kind === kind && claim.personaId === personaId ? null : `${kindPlurals[kind]} of ${name}`
    write(lane ? `move “${brief(claim.text)}” to ${lane}` : `reorder the claims of ${name}`, writer => {
      const position = positionBefore(writer, personaId, kind, id, before)
      writer.update('claim', { id }, { persona_id: personaId, kind, position })
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

/** A position between a claim and the one before it; the lane's end when `before` is null. */
function positionBefore(
  writer: Writer,
  personaId: PersonaId,
  kind: Kind,
  moved: ClaimId,
  before: ClaimId | null,
): number {
  const lane = laneOf(writer, personaId, kind)
  const here = lane.findIndex(claim => claim.id === moved)
  const stays = here !== -1 && (before === moved || before === (lane[here + 1]?.id ?? null))
  if (stays) return lane[here]?.position ?? 0
  const others = lane.filter(claim => claim.id !== moved)
  const index = before === null ? others.length : others.findIndex(claim => claim.id === before)
  if (index === -1)
    throw new EngineFailure({ kind: 'not-found', noun: 'claim in this lane', name: String(before) })
  const earlier = others[index - 1]?.position
  const later = others[index]?.position
  if (later === undefined) return nextPosition(writer, 'claim')
  const position = earlier === undefined ? later - 1 : (earlier + later) / 2
  if (position < later && (earlier === undefined || position > earlier)) return position
  // Halving has used up the numbers between the two: everything behind moves to new ones.
  const free = nextPosition(writer, 'claim')
  for (const [offset, { id }] of others.slice(index).entries()) {
    writer.update('claim', { id }, { position: free + 1 + offset })
  }
  return free
}
