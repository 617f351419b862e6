import type { ConsentStatus } from '../../../shared/model/consent.ts'
import type {
  AttributeId,
  InterviewId,
  ParticipantId,
  PartnerId,
  QuoteId,
  SegmentId,
  TagId,
} from '../../../shared/model/ids.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import type { PartnerType } from '../../../shared/model/partner.ts'
import type { Stage } from '../../../shared/model/stage.ts'

/**
 * Everything in memory that filters are answered from. Quotes point to whom and what they refer to; partners, people and
 * tags stay the same objects while what is known of them changes, so that no quote is touched for it.
 */
export type Indexed = {
  /** Latest first. */
  readonly interviews: readonly IndexedInterview[]
  /** By name. */
  readonly partners: readonly IndexedPartner[]
  readonly people: readonly IndexedPerson[]
  /** Depth first. */
  readonly tags: readonly IndexedTag[]
}

export type IndexedTag = {
  readonly id: TagId
  /** Itself and all above it. */
  readonly path: readonly IndexedTag[]
  /** Its place among all of `tags`; so for partners and people. */
  readonly place: number
}

export type IndexedPartner = {
  readonly id: PartnerId
  readonly type: PartnerType
  readonly stage: Stage | null
  readonly segmentIds: readonly SegmentId[]
  readonly attributes: ReadonlyMap<AttributeId, string>
  readonly place: number
}

export type IndexedPerson = {
  readonly id: ParticipantId
  readonly role: string | null
  readonly partner: IndexedPartner | null
  readonly place: number
}

export type IndexedQuote = {
  readonly id: QuoteId
  /** Its document's in the index of words. */
  readonly number: number
  readonly interview: IndexedInterview
  /** A bit set, as in the file. */
  readonly kinds: number
  readonly flags: number
  readonly person: IndexedPerson | null
  /** The interview's, whom it speaks for where nobody says who spoke. */
  readonly partner: IndexedPartner | null
  readonly consent: ConsentStatus | null
  readonly tags: readonly IndexedTag[]
}

export type IndexedInterview = {
  readonly id: InterviewId
  readonly title: string
  readonly date: string
  readonly kind: InterviewKind
  /** In the order of its text. */
  readonly quotes: readonly IndexedQuote[]
}

/** Yes-or-no parts, as bits of `flags`. */
export const flag = { isStarred: 1, isPlaced: 2, needsReview: 4, hasMemo: 8 } as const

/** Whose words a quote is, as far as partners go: the person's own partner, else the interview's (rule Q12). */
export function partnerOf({ person, partner }: IndexedQuote): IndexedPartner | null {
  return person ? person.partner : partner
}
