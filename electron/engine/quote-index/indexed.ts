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

/** A tag as the index knows it. */
export type IndexedTag = {
  readonly id: TagId
  /** Itself and all above it. */
  readonly path: readonly IndexedTag[]
  /** Its place in the codebook, depth first. */
  readonly place: number
}

/** A partner as the index knows it. */
export type IndexedPartner = {
  readonly id: PartnerId
  readonly type: PartnerType
  readonly stage: Stage | null
  readonly segmentIds: readonly SegmentId[]
  readonly attributes: ReadonlyMap<AttributeId, string>
  /** Its place among all by name. */
  readonly place: number
}

export type IndexedPerson = {
  readonly id: ParticipantId
  readonly role: string | null
  readonly partnerId: PartnerId | null
}

/** What filters ask of a quote. Who and what it refers to is looked up, so that a partner's change concerns no quote. */
export type IndexedQuote = {
  readonly id: QuoteId
  /** Its document's in the index of words. */
  readonly number: number
  readonly interview: IndexedInterview
  /** A bit set, as in the file. */
  readonly kinds: number
  readonly flags: number
  readonly participantId: ParticipantId | null
  readonly partnerId: PartnerId | null
  readonly consent: ConsentStatus | null
  readonly tagIds: readonly TagId[]
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

/** Everything in memory that filters are answered from. */
export type Indexed = {
  /** Latest first. */
  readonly interviews: readonly IndexedInterview[]
  readonly people: ReadonlyMap<ParticipantId, IndexedPerson>
  readonly partners: ReadonlyMap<PartnerId, IndexedPartner>
  readonly tags: ReadonlyMap<TagId, IndexedTag>
}

/** Whose words a quote is, as far as partners go: the person's own partner, else the interview's (rule Q12). */
export function partnerOf(indexed: Indexed, quote: IndexedQuote): IndexedPartner | null {
  const person = quote.participantId === null ? undefined : indexed.people.get(quote.participantId)
  const id = person ? person.partnerId : quote.partnerId
  return (id !== null && indexed.partners.get(id)) || null
}

/** The role of whoever said a quote. */
export function roleOf(indexed: Indexed, quote: IndexedQuote): string | null {
  return (quote.participantId !== null && indexed.people.get(quote.participantId)?.role) || null
}
