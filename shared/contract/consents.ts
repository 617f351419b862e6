import { z } from 'zod'
import { type Consent, type ConsentStatus, consentStatus, type InterviewConsent } from '../model/consent.ts'
import { interviewId, participantId, type QuoteId } from '../model/ids.ts'
import { prose } from '../model/text.ts'
import type { Consequences } from './consequences.ts'
import { command, query } from './define.ts'

const day = z.iso.date('is not a date like 2027-03-12').nullable()
const whose = { participantId, interviewId: interviewId.nullable().default(null) }

/** What a participant agreed to: for everything, and for interviews for which they said otherwise. */
export type ConsentOfParticipant = {
  readonly standing: Consent
  readonly overrides: readonly (InterviewConsent & {
    readonly interviewId: z.infer<typeof interviewId>
    readonly title: string
  })[]
}

export type ConsentsOfQuotes = Readonly<Record<QuoteId, ConsentStatus | null>>

export const consents = {
  /** What one participant agreed to. */
  'consents.ofParticipant': query<ConsentOfParticipant>()(z.object({ participantId })),
  /** What whoever said them agreed to, as `QuoteSource.consent` has it, for each quote of an interview. */
  'consents.ofQuotes': query<ConsentsOfQuotes>()(z.object({ interviewId })),
  /** Notes what a participant agreed to, for everything or (`interviewId`) for one interview. */
  'consents.set': command<null>()(
    z.object({
      ...whose,
      status: consentStatus,
      givenOn: day.default(null),
      how: prose(300).default(''),
      until: day.default(null),
      note: prose(10_000).default(''),
    }),
  ),
  /** Takes back what was noted for one interview: what the participant said for everything holds there again. */
  'consents.clear': command<null>()(z.object({ participantId, interviewId })),
  /** What is affected when a participant takes their consent back. */
  'consents.consequences': query<Consequences>()(z.object(whose)),
}
