import type { ClaimId, InterviewId, PersonaId } from '../model/ids.ts'

/** What hangs on a thing that is about to be removed, or on a consent that is about to be withdrawn. */
export type Consequences = {
  readonly participants: readonly string[]
  readonly interviews: readonly { readonly id: InterviewId; readonly title: string }[]
  /** Quotes that lose who said them, or that leave the exports. */
  readonly quotes: number
  /** Claims that rest on those quotes; `isLast` where no other quote supports it. */
  readonly claims: readonly {
    readonly id: ClaimId
    readonly personaId: PersonaId
    readonly personaName: string
    readonly text: string
    readonly isLast: boolean
  }[]
  /** Packs that were exported with those quotes in them, latest first. */
  readonly packs: readonly { readonly fileName: string; readonly at: string; readonly withNames: boolean }[]
}
