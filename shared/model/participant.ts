import type { ParticipantId, PartnerId } from './ids.ts'

/** A person who was interviewed: at a partner, or internal when `partnerId` is null. */
export type Participant = {
  readonly id: ParticipantId
  readonly name: string
  readonly role: string
  readonly partnerId: PartnerId | null
}
