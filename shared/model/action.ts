import { z } from 'zod'
import type { ActionId, ClaimId, PersonaId } from './ids.ts'

/** The steps of the partner programme, in their order. */
export const lifecycleSteps = [
  'strategize',
  'recruit',
  'onboard',
  'enable',
  'market',
  'sell',
  'incentivize',
  'accelerate',
] as const
export const lifecycleStep = z.enum(lifecycleSteps)
export type LifecycleStep = z.infer<typeof lifecycleStep>

export const lifecycleNames: Readonly<Record<LifecycleStep, string>> = {
  strategize: 'Strategize',
  recruit: 'Recruit',
  onboard: 'Onboard',
  enable: 'Enable',
  market: 'Market',
  sell: 'Sell',
  incentivize: 'Incentivize',
  accelerate: 'Accelerate',
}

export const actionStatuses = ['planned', 'agreed', 'under-way', 'done', 'dropped'] as const
export const actionStatus = z.enum(actionStatuses)
export type ActionStatus = z.infer<typeof actionStatus>

export const actionStatusNames: Readonly<Record<ActionStatus, string>> = {
  planned: 'Planned',
  agreed: 'Agreed',
  'under-way': 'Under way',
  done: 'Done',
  dropped: 'Dropped',
}

/** What the programme will do for a persona at one step of its lifecycle. Text that nobody wrote is empty. */
export type Action = {
  readonly id: ActionId
  readonly personaId: PersonaId
  readonly step: LifecycleStep
  readonly what: string
  readonly owner: string
  /** Days, as 2027-03-31; null where none was set. */
  readonly startsOn: string | null
  readonly dueOn: string | null
  readonly status: ActionStatus
  /** What it is expected to bring, and what shows that it did. */
  readonly effect: string
  readonly measure: string
  /** Why: claims of its persona. */
  readonly claimIds: readonly ClaimId[]
}

/** Whether nothing is left to be done about it. */
export function isClosed({ status }: Pick<Action, 'status'>): boolean {
  return status === 'done' || status === 'dropped'
}

/** Whether it should have been done by now. `today` as 2027-03-31. */
export function isOverdue(action: Pick<Action, 'status' | 'dueOn'>, today: string): boolean {
  return !isClosed(action) && action.dueOn !== null && action.dueOn < today
}

/**
 * Where programmes start at each step, offered while a step is empty. What is to be filled in stands in brackets: none of
 * it is known of a persona before somebody writes it.
 */
export const startingPoints: Readonly<
  Record<LifecycleStep, readonly { readonly what: string; readonly measure: string }[]>
> = {
  strategize: [
    { what: 'Set what we expect of this type of partner', measure: '[benchmark], in [unit], from [source]' },
  ],
  recruit: [
    { what: 'Write the recruitment profile: whom we look for, and whom we turn down', measure: '' },
    { what: 'Word the value proposition in their own terms', measure: '' },
  ],
  onboard: [{ what: 'Lay out the way to their first value', measure: 'Days from signature to first value' }],
  enable: [
    { what: 'Set up the training path', measure: 'People trained at each partner' },
    { what: 'Decide which certification they need', measure: 'Certified people at each partner' },
  ],
  market: [
    {
      what: 'Write a campaign message they can use with their customers',
      measure: 'Campaigns run by partners',
    },
  ],
  sell: [
    { what: 'Agree how we sell together', measure: 'Deals won together' },
    { what: 'Set the level of technical support before the sale', measure: 'Hours to an answer' },
  ],
  incentivize: [
    { what: 'Decide what registering a deal protects', measure: 'Deals registered' },
    {
      what: 'Design the commission and the incentives',
      measure: 'Share of revenue from partners who earn them',
    },
  ],
  accelerate: [
    { what: 'Give their feedback on the product a way to us', measure: 'Answers to what they asked for' },
  ],
}
