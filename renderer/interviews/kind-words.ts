import type { InterviewSummary } from '../../shared/model/interview.ts'
import type { InterviewKind } from '../../shared/model/interview-kind.ts'
import { partnerTypeNames } from '../../shared/model/partner.ts'

const otherKinds: Readonly<Record<Exclude<InterviewKind, 'partner'>, string>> = {
  internal: 'Internal',
  review: 'Review',
  'market-note': 'Market note',
}

/** The type of the partner; first what else it is, where it is no interview with one. */
export function kindText({ kind, partnerType }: InterviewSummary): string {
  const type = partnerType && partnerTypeNames[partnerType]
  if (kind === 'partner') return type ?? 'No partner'
  return [otherKinds[kind], type].filter(Boolean).join(' · ')
}
