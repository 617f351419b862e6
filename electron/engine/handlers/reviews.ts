import { EngineFailure } from '../../../shared/errors.ts'
import type { HandlersOf } from '../context.ts'
import { assertionRow, evidenceOf, personaName } from '../store/personas.ts'
import { reviewsOf } from '../store/reviews.ts'
import { removeClaim } from './claim-removal.ts'

export const reviews: HandlersOf<'reviews'> = {
  'reviews.list': ({ personaId }, { read }) => reviewsOf(read, personaId),
  'reviews.record': ({ personaId, note, decisions }, { read, write, newId, now, engine }) => {
    const name = personaName(read, personaId)
    const decided = decisions.map(({ claimId, verdict, text }) => {
      const claim = assertionRow(read, claimId)
      if (claim.personaId !== personaId) refuse('is of another persona')
      if (verdict === 'reworded' && text === undefined) refuse('is to be reworded, and nothing says how')
      return { claimId, verdict, was: claim.text, text: verdict === 'reworded' ? (text ?? null) : null }
    })
    const id = newId<string>()
    write(`review ${name}`, writer => {
      for (const { claimId, verdict, text } of decided) {
        if (verdict === 'reworded') writer.update('claim', { id: claimId }, { text })
        if (verdict === 'retired') removeClaim(writer, claimId, evidenceOf(writer, claimId))
      }
      writer.insert('review', {
        id,
        persona_id: personaId,
        at: now(),
        author: engine.author,
        note,
        verdicts: JSON.stringify(decided),
      })
    })
    const review = reviewsOf(read, personaId).find(one => one.id === id)
    if (!review) throw new EngineFailure({ kind: 'not-found', noun: 'review', name: id })
    return review
  },
}

function refuse(reason: string): never {
  throw new EngineFailure({ kind: 'invalid-input', field: 'claim', reason })
}
