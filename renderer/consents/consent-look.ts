import { Ban, CircleQuestionMark, Hourglass, IdCard, Lock, type LucideIcon, VenetianMask } from 'lucide-react'
import { type Consent, type ConsentStatus, consentNames, consentOn } from '../../shared/model/consent.ts'
import { longDayText, today } from '../interviews/dates.ts'

/** How a consent looks wherever it stands: never by its colour alone. */
export const consentIcons: Readonly<Record<ConsentStatus, LucideIcon>> = {
  'not-asked': CircleQuestionMark,
  named: IdCard,
  pseudonym: VenetianMask,
  internal: Lock,
  refused: Ban,
}

/** `alert`: words may not leave. `open`: nobody asked yet. */
export type ConsentTone = 'alert' | 'open' | 'kept' | 'fine'

export const consentTones: Readonly<Record<ConsentStatus, ConsentTone>> = {
  refused: 'alert',
  internal: 'kept',
  'not-asked': 'open',
  pseudonym: 'fine',
  named: 'fine',
}

/** A consent as it counts today: its words, its icon, and how much it matters. */
export function consentLook(consent: Consent): {
  readonly words: string
  readonly icon: LucideIcon
  readonly tone: ConsentTone
} {
  const status = consentOn(consent, today())
  if (status !== consent.status) return { words: 'Consent lapsed', icon: Hourglass, tone: 'alert' }
  return { words: consentNames[status], icon: consentIcons[status], tone: consentTones[status] }
}

/** When, how and until when, as "1 March 2027 · E-mail · until 1 March 2028"; empty where nobody noted any. */
export function consentDetails(consent: Consent): string {
  const { givenOn, how, until } = consent
  const hasLapsed = consentOn(consent, today()) !== consent.status
  return [
    givenOn && longDayText(givenOn),
    how,
    until && `${hasLapsed ? 'ended' : 'until'} ${longDayText(until)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
