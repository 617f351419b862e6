import type { Action } from './action.ts'
import type { AttributeId, ClaimId, PartnerId, SegmentId } from './ids.ts'
import type { PartnerType } from './partner.ts'
import type { Claim, Persona } from './persona.ts'
import type { QuoteCard } from './quote.ts'
import type { SectionKey } from './section.ts'
import type { Stage } from './stage.ts'

/** A sentence of a profile that is no motivation, pain point or need; evidence is placed on it as on a claim. */
export type Line = Omit<Claim, 'kind'> & { readonly section: SectionKey }

/** A persona with everything that is known of its type of partner. */
export type Profile = Persona & {
  /** Whose questions it is asked, by its key; empty for none. */
  readonly template: string
  /** What of its evidence says best who they are; null where none was chosen, or it is evidence no more. */
  readonly quote: QuoteCard | null
  readonly partnerTypes: readonly PartnerType[]
  readonly segmentIds: readonly SegmentId[]
  /** In the order of their sections, and within one as they were put. */
  readonly lines: readonly Line[]
  /** By step, and within one in their order. */
  readonly actions: readonly Action[]
  readonly behind: Behind
  /** Claims and lines that the last review said to ask about again. */
  readonly askAgain: readonly ClaimId[]
}

/** Who said what supports a persona. Withdrawn and contradicting evidence counts nowhere here. */
export type Behind = {
  readonly quotes: number
  readonly people: number
  readonly interviews: number
  readonly partners: readonly {
    readonly id: PartnerId
    readonly name: string
    readonly stage: Stage | null
  }[]
  readonly figures: readonly Figure[]
}

/** What the partners behind a persona say of themselves in numbers; only those who said it count. */
export type Figure = {
  readonly attributeId: AttributeId
  readonly name: string
  readonly unit: string
  readonly partners: number
  readonly median: number
  readonly least: number
  readonly most: number
}
