import { z } from 'zod'
import type { ParticipantId } from './ids.ts'

/** What somebody agreed to, from the least to the most. */
export const consentStatuses = ['refused', 'internal', 'not-asked', 'pseudonym', 'named'] as const
export const consentStatus = z.enum(consentStatuses)
export type ConsentStatus = z.infer<typeof consentStatus>

export const consentNames: Readonly<Record<ConsentStatus, string>> = {
  'not-asked': 'Not asked',
  refused: 'Refused',
  internal: 'Internal use only',
  pseudonym: 'Under a pseudonym',
  named: 'By name',
}

/** What a participant agreed to: when, how, until when. Dates as YYYY-MM-DD, null where nobody noted one. */
export type Consent = {
  readonly status: ConsentStatus
  readonly givenOn: string | null
  readonly how: string
  /** The last day on which it holds. */
  readonly until: string | null
  readonly note: string
}

/** What a participant agreed to for one interview: what they said of it, else what they said for all. */
export type InterviewConsent = Consent & {
  readonly participantId: ParticipantId
  readonly isOverride: boolean
}

export const notAsked: Consent = { status: 'not-asked', givenOn: null, how: '', until: null, note: '' }

/** What a consent amounts to on a day (YYYY-MM-DD): one that has lapsed is none, as if it were refused. */
export function consentOn({ status, until }: Pick<Consent, 'status' | 'until'>, day: string): ConsentStatus {
  return status !== 'not-asked' && until !== null && until < day ? 'refused' : status
}

/** The least of several consents, where null asks for none; null when all do. */
export function strictest(consents: readonly (ConsentStatus | null)[]): ConsentStatus | null {
  return consentStatuses.find(status => consents.includes(status)) ?? null
}

/** Whether words may stand in what leaves the project. Those of people whom nobody asked may, without their name. */
export function mayLeave(consent: ConsentStatus | null): boolean {
  return consent !== 'refused' && consent !== 'internal'
}

/** Whether a name may stand beside the words in what leaves the project. */
export function mayBeNamed(consent: ConsentStatus | null): boolean {
  return consent === 'named'
}
