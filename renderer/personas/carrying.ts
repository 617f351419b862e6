import type { Target } from '../../shared/contract/evidence.ts'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { Claim, Evidence } from '../../shared/model/persona.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { createStore } from '../ui/store.ts'
import { moveEvidence, placeQuotes } from './board.ts'
import { traySelection } from './tray.ts'

/** What a drag carries. Kept here because a browser tells a target what it is offered only when it is dropped. */
export type Carrying =
  | { readonly what: 'quotes'; readonly quoteIds: readonly QuoteId[]; readonly first: QuoteCard }
  | { readonly what: 'evidence'; readonly evidence: Evidence }
  | { readonly what: 'claim'; readonly claim: Claim }

export const carrying = createStore<Carrying | null>(null)

/** What another program gets of it. */
export function carriedWords(carried: Carrying): string {
  switch (carried.what) {
    case 'quotes':
      return carried.first.exact
    case 'evidence':
      return carried.evidence.quote.exact
    case 'claim':
      return carried.claim.text
  }
}

/** Puts carried quotes or evidence where they were dropped. */
export function dropCarried(carried: Carrying, target: Target): void {
  if (carried.what === 'quotes')
    void placeQuotes(carried.quoteIds, target).then(done => done && traySelection.clear())
  else if (carried.what === 'evidence') void moveEvidence([carried.evidence.id], target)
}

/** The kind a carried quote would give a claim where no lane says it. */
export function carriedKind(carried: Carrying) {
  switch (carried.what) {
    case 'quotes':
      return carried.first.kinds[0] ?? 'need'
    case 'evidence':
      return carried.evidence.quote.kinds[0] ?? 'need'
    case 'claim':
      return carried.claim.kind
  }
}
