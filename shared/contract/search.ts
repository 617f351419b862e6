import { z } from 'zod'
import type { ClaimId, InterviewId, PersonaId, QuoteId } from '../model/ids.ts'
import type { Kind } from '../model/kind.ts'
import { prose } from '../model/text.ts'
import { query } from './define.ts'

/** Where words stand in a text, in UTF-16 units, half-open. */
export type Found = { readonly start: number; readonly end: number }

/** What a search found, with some of its words and where in them the sought ones stand. */
export type SearchHit = {
  readonly words: string
  readonly marks: readonly Found[]
} & (
  | {
      readonly noun: 'quote' | 'memo'
      readonly id: QuoteId
      readonly kinds: readonly Kind[]
      readonly interviewId: InterviewId
      readonly interviewTitle: string
      readonly date: string
    }
  | {
      readonly noun: 'interview'
      readonly id: InterviewId
      readonly interviewTitle: string
      readonly date: string
      /** Where in the interview's text; null where only its title holds the words. */
      readonly at: Found | null
    }
  | {
      readonly noun: 'claim'
      readonly id: ClaimId
      /** Null for a line of the profile. */
      readonly kind: Kind | null
      readonly personaId: PersonaId
      readonly personaName: string
    }
  | { readonly noun: 'persona'; readonly id: PersonaId; readonly personaName: string }
)

/** `isMore` when there are hits beyond those that were asked for. */
export type SearchHits = { readonly hits: readonly SearchHit[]; readonly isMore: boolean }

/** A stretch of an interview that holds the sought words: what would become a quote. */
export type Passage = Found & {
  readonly interviewId: InterviewId
  readonly revision: number
  readonly interviewTitle: string
  readonly date: string
  readonly speakerName: string | null
  readonly words: string
  /** Within `words`. */
  readonly marks: readonly Found[]
  /** The quote that is exactly this stretch already. */
  readonly quoteId: QuoteId | null
}

export type Passages = {
  readonly passages: readonly Passage[]
  /** Whether more of them than `limit` were found. */
  readonly isMore: boolean
}

const text = prose(1_000)

export const search = {
  /**
   * Searches quotes, memos, interviews, claims and personas as a person types: all the words, the last one as a
   * beginning, "exact phrases", -without. In turn the best of the board, of quotes and of interviews. No text is an error.
   */
  'search.find': query<SearchHits>()(z.object({ text, limit: z.int().min(1).max(200).default(50) })),
  /** The sentences or whole turns in interview texts that hold the words, latest interview first. */
  'search.passages': query<Passages>()(
    z.object({
      text,
      unit: z.enum(['sentence', 'turn']).default('sentence'),
      /** The interviewer's own words are left out. */
      isAnswersOnly: z.boolean().default(true),
      limit: z.int().min(1).max(20_000).default(1_000),
    }),
  ),
}
