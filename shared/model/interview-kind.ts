import { z } from 'zod'

export const interviewKinds = ['partner', 'internal', 'review', 'market-note'] as const
export const interviewKind = z.enum(interviewKinds)
export type InterviewKind = z.infer<typeof interviewKind>

export const interviewKindNames: Readonly<Record<InterviewKind, string>> = {
  partner: 'Partner interview',
  internal: 'Internal interview',
  review: 'Performance review',
  'market-note': 'Market note',
}
