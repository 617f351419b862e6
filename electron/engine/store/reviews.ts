import type { PersonaId } from '../../../shared/model/ids.ts'
import type { Review } from '../../../shared/model/review.ts'
import type { Reader } from './reader.ts'

/** The reviews of a persona, latest first. */
export function reviewsOf(read: Reader, personaId: PersonaId): readonly Review[] {
  return read
    .all<Omit<Review, 'decisions'> & { verdicts: string }>(
      'SELECT id, at, author, note, verdicts FROM review WHERE persona_id = ? ORDER BY at DESC, id DESC',
      personaId,
    )
    .map(({ verdicts, ...review }) => ({ ...review, decisions: JSON.parse(verdicts) as Review['decisions'] }))
}
