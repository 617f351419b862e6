import type { Action } from './action.ts'
import type { ActionId, ClaimId, QuoteId, VersionId } from './ids.ts'
import type { Kind } from './kind.ts'
import type { Claim, PersonaStatus, Strength } from './persona.ts'
import type { Line } from './profile.ts'
import type { SectionKey } from './section.ts'

/** A name for what a persona said at one time. */
export type Version = {
  readonly id: VersionId
  readonly name: string
  readonly at: string
  readonly author: string
}

/** What a persona said then. Strength counts what was evidence then; who said it is told as it is known today. */
export type PastPersona = {
  readonly name: string
  readonly summary: string
  readonly status: PersonaStatus
  readonly claims: readonly Claim[]
  readonly lines: readonly Line[]
  readonly actions: readonly Action[]
}

/** A claim, or a line of a section. */
export type Said = {
  readonly id: ClaimId
  readonly kind: Kind | null
  readonly section: SectionKey | null
  readonly text: string
}

/** What differs between two versions of a persona. */
export type Difference = {
  readonly fields: readonly {
    readonly name: 'Name' | 'Summary' | 'Status'
    readonly was: string
    readonly is: string
  }[]
  readonly added: readonly Said[]
  readonly retired: readonly Said[]
  readonly reworded: readonly (Said & { readonly was: string })[]
  /** Of claims and lines that are in both. */
  readonly evidence: readonly {
    readonly id: ClaimId
    readonly text: string
    readonly gained: readonly PastQuote[]
    readonly lost: readonly PastQuote[]
    readonly was: Strength
    readonly is: Strength
  }[]
  readonly actions: readonly {
    readonly id: ActionId
    readonly what: string
    readonly change: 'added' | 'removed' | 'changed'
  }[]
}

export type PastQuote = { readonly id: QuoteId; readonly exact: string }

/** A step that changed a persona. */
export type PersonaChange = {
  readonly id: string
  readonly at: string
  readonly author: string
  /** What was done, as "place 3 quotes on Cloud Integrator"; `isUndo` where it was taken back. */
  readonly label: string
  readonly isUndo: boolean
  /** Evidence that came or went with it. */
  readonly quotes: readonly PastQuote[]
}
