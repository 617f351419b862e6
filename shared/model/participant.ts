import type { Consent } from './consent.ts'
import type { ParticipantId, PartnerId } from './ids.ts'

/** A person who was interviewed: at a partner, or internal when `partnerId` is null. */
export type Participant = {
  readonly id: ParticipantId
  readonly name: string
  readonly role: string
  readonly partnerId: PartnerId | null
  readonly note: string
  /** The chosen one, else "P03". */
  readonly pseudonym: string
  /** Empty where none was chosen. */
  readonly chosenPseudonym: string
  /** What they agreed to, but for interviews for which they said otherwise. */
  readonly consent: Consent
  readonly interviews: number
}
