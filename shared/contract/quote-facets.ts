import type { ConsentStatus } from '../model/consent.ts'
import type { AttributeId, InterviewId, PartnerId, SegmentId, TagId } from '../model/ids.ts'
import type { InterviewKind } from '../model/interview-kind.ts'
import type { Kind } from '../model/kind.ts'
import type { PartnerType } from '../model/partner.ts'
import type { Stage } from '../model/stage.ts'

/** How many quotes a choice would show, the rest of the filter as it is. */
export type FacetCount<Value> = { readonly value: Value; readonly quotes: number }
export type YesNoCount = { readonly yes: number; readonly no: number }

/**
 * What each choice of each part of a filter would show: counted over the quotes that the other parts let through. Only
 * values that occur in the project are listed; a count may be 0.
 */
export type QuoteFacets = {
  /** How many quotes the whole filter lets through. */
  readonly total: number
  readonly kinds: readonly FacetCount<Kind>[]
  /** With the tags below each; null is for quotes without any. */
  readonly tags: readonly FacetCount<TagId | null>[]
  readonly partners: readonly FacetCount<PartnerId | null>[]
  readonly partnerTypes: readonly FacetCount<PartnerType | null>[]
  readonly segments: readonly FacetCount<SegmentId | null>[]
  readonly stages: readonly FacetCount<Stage | null>[]
  readonly roles: readonly FacetCount<string | null>[]
  readonly interviewKinds: readonly FacetCount<InterviewKind>[]
  readonly interviews: readonly FacetCount<InterviewId>[]
  readonly consents: readonly FacetCount<ConsentStatus | null>[]
  readonly attributes: readonly {
    readonly attributeId: AttributeId
    readonly values: readonly FacetCount<string>[]
  }[]
  /** The first and last day of the interviews of what the other parts let through; null where nothing does. */
  readonly dates: { readonly from: string; readonly to: string } | null
  readonly isStarred: YesNoCount
  readonly isPlaced: YesNoCount
  readonly needsReview: YesNoCount
  readonly hasMemo: YesNoCount
}
