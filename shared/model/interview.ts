import { z } from 'zod'
import { type InterviewId, type ParticipantId, type PartnerId, type SpeakerId, speakerId } from './ids.ts'
import type { PartnerType } from './partner.ts'

/** The longest text one interview may hold, in UTF-16 units: some 20 hours of talk. */
export const longestText = 2_000_000

/** What stands beside one line of an interview's text: who speaks, and when (ms from the start). */
export const block = z.object({
  speakerId: speakerId.nullable(),
  at: z.int().min(0).max(1_000_000_000).nullable(),
})
export type Block = z.infer<typeof block>

export type Speaker = {
  readonly id: SpeakerId
  readonly name: string
  /** Null while nobody has said which participant this is, and for the interviewer. */
  readonly participantId: ParticipantId | null
  readonly isInterviewer: boolean
}

/** An interview as the list shows it. */
export type InterviewSummary = {
  readonly id: InterviewId
  readonly title: string
  /** YYYY-MM-DD */
  readonly date: string
  readonly partnerId: PartnerId | null
  readonly partnerName: string | null
  readonly partnerType: PartnerType | null
  readonly quotes: number
  readonly needsReview: number
}

/** An interview with its text: one block for each line of `text`, in order. */
export type Interview = {
  readonly id: InterviewId
  readonly title: string
  readonly date: string
  readonly partnerId: PartnerId | null
  readonly participantIds: readonly ParticipantId[]
  readonly text: string
  readonly blocks: readonly Block[]
  readonly speakers: readonly Speaker[]
  /** Rises by one with every write of the text. */
  readonly revision: number
}
