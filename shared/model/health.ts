import { z } from 'zod'
import type { ClaimId, PartnerId, PersonaId, QuoteId, SegmentId } from './ids.ts'

/** The ways in which personas fail, in the order in which they are looked for. */
export const healthRules = [
  'assumption',
  'one-voice',
  'contested',
  'too-many',
  'static',
  'no-action',
  'only-demographics',
  'one-sided',
] as const
export type HealthRule = (typeof healthRules)[number]

export const healthRuleNames: Readonly<Record<HealthRule, string>> = {
  assumption: 'Assumption',
  'one-voice': 'One voice',
  contested: 'Contested',
  'too-many': 'Too many personas',
  static: 'Static',
  'no-action': 'No action',
  'only-demographics': 'Only demographics',
  'one-sided': 'One-sided input',
}

const share = z.number().min(0.01).max(1)
const months = z.int().min(1).max(600)

/** From where on a finding is one. Shares are parts of one. */
export const healthThresholds = z.object({
  /** One partner or person gives more than this of a persona's quotes. */
  oneVoice: share,
  /** At least this of a claim's evidence contradicts it. */
  contested: share,
  /** Two personas overlap by at least this. */
  overlap: share,
  /** A persona needs so many interviews. */
  interviewsPerPersona: z.int().min(1).max(1_000),
  /** A persona is gone through this often. */
  reviewMonths: months,
  /** A claim's newest evidence is older than this. */
  evidenceMonths: months,
})
export type HealthThresholds = z.infer<typeof healthThresholds>

export const usualThresholds: HealthThresholds = {
  oneVoice: 0.4,
  contested: 0.25,
  overlap: 0.5,
  interviewsPerPersona: 3,
  reviewMonths: 12,
  evidenceMonths: 24,
}

/** What can be done about a finding, where it is shown. */
export type Mending =
  | 'evidence'
  | 'ask'
  | 'reword'
  | 'merge'
  | 'review'
  | 'action'
  | 'programme'
  | 'claim'
  | 'interview'

/** One thing that is wrong with a persona, or with all of them together. */
export type Finding = {
  readonly rule: HealthRule
  /** The reason, as a sentence. */
  readonly text: string
  readonly mending: Mending
  /** What it is about, as far as it is about any of these. */
  readonly claimIds: readonly ClaimId[]
  readonly quoteIds: readonly QuoteId[]
  readonly personaIds: readonly PersonaId[]
  readonly segmentIds: readonly SegmentId[]
  /** Whom one could ask. */
  readonly ask: readonly { readonly id: PartnerId; readonly name: string }[]
}

/** The findings on one persona. */
export type PersonaHealth = {
  readonly personaId: PersonaId
  readonly name: string
  /** The day of its last review; null while there was none. */
  readonly reviewedOn: string | null
  readonly findings: readonly Finding[]
}

/** The findings on all personas, archived ones left out, and those that no single one of them is to blame for. */
export type HealthOverview = {
  readonly findings: readonly Finding[]
  readonly personas: readonly PersonaHealth[]
}
