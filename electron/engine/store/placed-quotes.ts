import type { ClaimId, PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Reader } from './reader.ts'

/** A quote on a claim or line of a persona, as it stands. */
export type PlacedQuote = {
  readonly quoteId: QuoteId
  readonly claimId: ClaimId
  readonly personaId: PersonaId
  /** Null for a line of the profile. */
  readonly kind: Kind | null
  readonly text: string
  readonly isAgainst: number
}

/** Every piece of standing evidence of personas that are not archived, in the order of the board. */
export function placedQuotes(read: Reader): readonly PlacedQuote[] {
  return read.all(
    `SELECT quote_id AS quoteId, claim.id AS claimId, persona_id AS personaId, kind, text,
       stance = 'contradicts' AS isAgainst
     FROM persona JOIN claim ON claim.persona_id = persona.id JOIN evidence ON claim_id = claim.id
     WHERE status != 'archived'
     ORDER BY persona.position, claim.position, claim.id, evidence.position`,
  )
}
