import { z } from 'zod'
import type { InterviewConsent } from './consent.ts'
import type { InterviewGuide } from './guide.ts'
import { type InterviewId, type ParticipantId, type PartnerId, type SpeakerId, speakerId } from './ids.ts'
import type { InterviewKind } from './interview-kind.ts'
import type { PartnerType } from './partner.ts'

/** The longest text one interview may hold, in UTF-16 units: some 20 hours of talk. */
export const longestText = 2_000_000

/** The latest time a line can carry, and the longest an interview's clock runs, in ms: some eleven days. */
export const longestTime = 1_000_000_000

/** What stands beside one line of an interview's text: who speaks, when (ms from the start), and what it asks. */
export const block = z.object({
  speakerId: speakerId.nullable(),
  at: z.int().min(0).max(longestTime).nullable(),
  /** The guide's question that this line asks; lines below it, up to the next question, answer it. */
  questionId: z.string().min(1).max(60).optional(),
})
export type Block = z.infer<typeof block>

export type Speaker = {
  readonly id: SpeakerId
  readonly name: string
  /** Null while nobody has said which participant this is, and for the interviewer. */
  readonly participantId: ParticipantId | null
  readonly isInterviewer: boolean
}

/** The clock of a live interview. It shows `elapsed` ms, and while it runs those since `since` (ISO 8601) on top. */
export type Clock = { readonly elapsed: number; readonly since: string | null }

/** What a clock shows at a moment, in ms. */
export function clockAt({ elapsed, since }: Clock, now: number): number {
  return Math.min(longestTime, elapsed + (since === null ? 0 : Math.max(0, now - Date.parse(since))))
}

/** An interview as the list shows it. */
export type InterviewSummary = {
  readonly id: InterviewId
  readonly title: string
  readonly kind: InterviewKind
  /** YYYY-MM-DD */
  readonly date: string
  readonly partnerId: PartnerId | null
  readonly partnerName: string | null
  readonly partnerType: PartnerType | null
  readonly quotes: number
  readonly needsReview: number
  /** Its clock runs. */
  readonly isLive: boolean
}

/** An interview with its text: one block for each line of `text`, in order. */
export type Interview = {
  readonly id: InterviewId
  readonly title: string
  readonly kind: InterviewKind
  readonly date: string
  readonly partnerId: PartnerId | null
  readonly participantIds: readonly ParticipantId[]
  /** What each participant agreed to for this interview. */
  readonly consents: readonly InterviewConsent[]
  readonly clock: Clock
  /** Null without one. */
  readonly guide: InterviewGuide | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly speakers: readonly Speaker[]
  /** Rises by one with every write of the text. */
  readonly revision: number
}
