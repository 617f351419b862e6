import { z } from 'zod'
import type { ClaimId, EvidenceId, PersonaId } from './ids.ts'
import type { Kind } from './kind.ts'
import type { QuoteCard } from './quote.ts'

export const personaStatuses = ['draft', 'in-review', 'agreed', 'archived'] as const
export const personaStatus = z.enum(personaStatuses)
export type PersonaStatus = z.infer<typeof personaStatus>

export const personaStatusNames: Readonly<Record<PersonaStatus, string>> = {
  draft: 'Draft',
  'in-review': 'In review',
  agreed: 'Agreed',
  archived: 'Archived',
}

export const stances = ['supports', 'contradicts'] as const
export const stance = z.enum(stances)
export type Stance = z.infer<typeof stance>

/** A card and a profile of one type of partner. Claims are ordered within their kind. */
export type Persona = {
  readonly id: PersonaId
  readonly name: string
  readonly summary: string
  readonly color: string
  readonly status: PersonaStatus
  /** A picture as a data URL; null: its initials stand for it. */
  readonly portrait: string | null
  readonly claims: readonly Claim[]
}

/** One sentence a persona asserts, with the evidence for and against it. */
export type Claim = {
  readonly id: ClaimId
  readonly personaId: PersonaId
  readonly kind: Kind
  readonly text: string
  readonly strength: Strength
  readonly evidence: readonly Evidence[]
}

/** A quote placed on a claim. */
export type Evidence = {
  readonly id: EvidenceId
  readonly claimId: ClaimId
  readonly stance: Stance
  readonly quote: QuoteCard
  /** The quote was removed from its interview since; the claim shows that it once had this support. */
  readonly isWithdrawn: boolean
}

/** How strong the evidence for a claim really is. Withdrawn evidence counts nowhere but in `withdrawn`. */
export type Strength = {
  /** Supporting quotes, the distinct people who said them and the distinct partners they speak for. */
  readonly quotes: number
  readonly participants: number
  readonly partners: number
  readonly contradicting: number
  readonly withdrawn: number
}
