import type { ConsentOfParticipant } from '../../shared/contract/consents.ts'
import {
  type Consent,
  type ConsentStatus,
  consentOn,
  consentStatuses,
  mayBeNamed,
  mayLeave,
} from '../../shared/model/consent.ts'
import type { InterviewId } from '../../shared/model/ids.ts'
import { today } from '../interviews/dates.ts'

/** What one interview has where nothing else was said of it. */
export const asForAll = 'as-for-all'
export type ConsentChoice = ConsentStatus | typeof asForAll

/** A consent as the form holds it: dates are empty where there is none. */
export type ConsentDraft = {
  readonly choice: ConsentChoice
  readonly givenOn: string
  readonly how: string
  readonly until: string
  readonly note: string
}

/** What holds now: for one interview its own, else what was said for everything. */
export function consentNow({ standing, overrides }: ConsentOfParticipant, interviewId: InterviewId | null) {
  const override = overrides.find(one => interviewId !== null && one.interviewId === interviewId) ?? null
  return { standing, override, holds: override ?? standing }
}

export function draftOf(agreed: ConsentOfParticipant, interviewId: InterviewId | null): ConsentDraft {
  const { override, holds } = consentNow(agreed, interviewId)
  const { status, givenOn, how, until, note } = holds
  const choice = interviewId !== null && override === null ? asForAll : status
  return { choice, givenOn: givenOn ?? '', how, until: until ?? '', note }
}

/** The consent that a draft amounts to; null where the one for everything is to hold. What nobody said has no date. */
export function consentFrom(draft: ConsentDraft): Consent | null {
  const { choice, givenOn, how, until, note } = draft
  if (choice === asForAll) return null
  if (choice === 'not-asked') return { status: choice, givenOn: null, how: '', until: null, note }
  const ends = choice === 'refused' ? null : until || null
  return { status: choice, givenOn: givenOn || null, how: how.trim(), until: ends, note }
}

export function isSameConsent(one: Consent | null, other: Consent | null): boolean {
  if (one === null || other === null) return one === other
  return (['status', 'givenOn', 'how', 'until', 'note'] as const).every(field => one[field] === other[field])
}

/** Another choice. Whoever says something new says it today, unless the form is told otherwise. */
export function chosen(draft: ConsentDraft, choice: ConsentChoice, stored: ConsentDraft): ConsentDraft {
  if (choice === stored.choice) return { ...stored, note: draft.note }
  return { ...draft, choice, givenOn: today(), how: '', until: '' }
}

/** `withheld`: words stay in the project from now on; `unnamed`: they may leave, the name no longer. */
export type ConsentLoss = 'withheld' | 'unnamed'

/** What going from one consent to another takes away from packs; null where it takes nothing. */
export function lossBetween(before: Consent, after: Consent): ConsentLoss | null {
  const [had, has] = [consentOn(before, today()), consentOn(after, today())]
  if (consentStatuses.indexOf(has) >= consentStatuses.indexOf(had)) return null
  if (!mayLeave(has)) return 'withheld'
  return mayBeNamed(had) ? 'unnamed' : null
}
