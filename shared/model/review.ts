import { z } from 'zod'
import { type ClaimId, claimId } from './ids.ts'
import { line } from './text.ts'

export const verdicts = ['confirmed', 'reworded', 'retired', 'ask-again'] as const
export const verdict = z.enum(verdicts)
export type Verdict = z.infer<typeof verdict>

export const verdictNames: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirmed',
  reworded: 'Reworded',
  retired: 'Retired',
  'ask-again': 'Ask again',
}

/** What is decided of a claim or line as a persona is gone through; `text`: the new words of one that is reworded. */
export const decision = z.object({ claimId, verdict, text: line(500).optional() })
export type Decision = z.infer<typeof decision>

/** A persona, gone through claim by claim. */
export type Review = {
  readonly id: string
  readonly at: string
  readonly author: string
  readonly note: string
  readonly decisions: readonly {
    readonly claimId: ClaimId
    readonly verdict: Verdict
    /** What it said before, and what it says since, where that is something else. */
    readonly was: string
    readonly text: string | null
  }[]
}
