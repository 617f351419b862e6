import type { ClaimId, InterviewId, PersonaId, SegmentId, TagId } from './ids.ts'
import type { Kind } from './kind.ts'
import type { PartnerType } from './partner.ts'
import type { Stage } from './stage.ts'

/** What tags are laid beside. */
export const insightGroupings = ['segment', 'partnerType', 'stage'] as const
export type InsightGrouping = (typeof insightGroupings)[number]

/** How often something was said: in how many quotes, in how many interviews, by how many partners. */
export type InsightCounts = {
  readonly quotes: number
  readonly interviews: number
  readonly partners: number
}

/** Quotes with a tag, or one below it, of one group; null: of none, or where nobody knows. */
export type HeatCell<Group> = InsightCounts & { readonly tagId: TagId; readonly group: Group | null }

/** Everything that the charts of the insights are drawn from; all of it is counted over the quotes of one filter. */
export type Insights = InsightCounts & {
  readonly heat: {
    readonly segment: readonly HeatCell<SegmentId>[]
    readonly partnerType: readonly HeatCell<PartnerType>[]
    readonly stage: readonly HeatCell<Stage>[]
  }
  /** Pairs of tags that one quote carries, most frequent first; those above a tag are left out. */
  readonly together: readonly { readonly tagIds: readonly [TagId, TagId]; readonly quotes: number }[]
  /** What each interview brought, latest first. */
  readonly yields: readonly InterviewYield[]
  /** Who has been heard for which persona: standing evidence for it, by segment. */
  readonly coverage: readonly (InsightCounts & {
    readonly personaId: PersonaId
    readonly segmentId: SegmentId | null
  })[]
  /** Standing evidence of each claim. */
  readonly claims: readonly {
    readonly claimId: ClaimId
    readonly personaId: PersonaId
    readonly kind: Kind
    readonly text: string
    readonly supporting: number
    readonly contradicting: number
    readonly partners: number
  }[]
  /** Quotes by the month of their interview, earliest first; a quote of two kinds counts in both. */
  readonly months: readonly ({ readonly month: string } & Readonly<Record<Kind, number>>)[]
}

export type InterviewYield = {
  readonly id: InterviewId
  readonly title: string
  readonly date: string
  readonly segmentIds: readonly SegmentId[]
  readonly tagIds: readonly TagId[]
  /** Claims that its quotes support. */
  readonly claimIds: readonly ClaimId[]
}
