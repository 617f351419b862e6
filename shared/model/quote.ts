import type { ConsentStatus } from './consent.ts'
import type {
  ClaimId,
  EvidenceId,
  InterviewId,
  ParticipantId,
  PartnerId,
  PersonaId,
  QuoteId,
  TagId,
} from './ids.ts'
import type { Kind } from './kind.ts'
import type { PartnerType } from './partner.ts'

/** Where a quote stands: UTF-16 offsets into its interview's text, half-open. */
export type Anchor = { readonly start: number; readonly end: number }

/**
 * Exact words in an interview, anchored to a place in its text by position and by the words themselves
 * (the W3C Web Annotation Data Model's TextPositionSelector and TextQuoteSelector, sections 4.2.4 and 4.2.5).
 */
export type Quote = Anchor & {
  readonly id: QuoteId
  readonly interviewId: InterviewId
  readonly exact: string
  readonly kinds: readonly Kind[]
  readonly tagIds: readonly TagId[]
  readonly memo: string
  readonly isStarred: boolean
  /** Its words were edited away: the anchor is only where they last stood. */
  readonly needsReview: boolean
  readonly placements: readonly Placement[]
}

/** Where a quote is evidence. */
export type Placement = {
  readonly evidenceId: EvidenceId
  readonly personaId: PersonaId
  readonly personaName: string
  readonly claimId: ClaimId
  readonly claimText: string
}

/** A quote with who said it and where: what the tray, a claim and a pack show. */
export type QuoteCard = Quote & {
  readonly source: QuoteSource
}

export type QuoteSource = {
  readonly interviewTitle: string
  readonly date: string
  /** ms from the interview's start; null where the text has no times. */
  readonly at: number | null
  readonly participantId: ParticipantId | null
  readonly participantName: string | null
  readonly role: string | null
  readonly partnerId: PartnerId | null
  readonly partnerName: string | null
  readonly partnerType: PartnerType | null
  /**
   * What whoever said it agreed to, here and today: lapsed consent is `refused`. Where nobody noted who spoke, or its
   * words are not in the text any more, the strictest of the interview's participants; null for the interviewer, and
   * where nobody took part.
   */
  readonly consent: ConsentStatus | null
}
