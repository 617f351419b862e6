import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import type { Filter } from '../quotes/filter.ts'
import { latestFirst } from '../quotes/quote-pages.ts'
import { createQuoteSelection } from '../quotes/quote-selection.ts'
import { createStore } from '../ui/store.ts'

export const evidenceSelection = createQuoteSelection()

/** What the screen was narrowed to last: coming back to it by the rail comes back to that. */
export const lastFilter = createStore<Filter>({}, { ofProject: true })

export type EvidenceView = {
  readonly layout: 'cards' | 'table'
  readonly isPanelOpen: boolean
  readonly sort: QuoteSort
  /** While words are sought. */
  readonly sortOfFound: QuoteSort
  /** The groups of the filter panel that were opened or closed by hand. */
  readonly groups: Readonly<Record<string, boolean>>
}

const storageKey = 'throughline.evidence'
const initial: EvidenceView = {
  layout: 'cards',
  isPanelOpen: true,
  sort: latestFirst,
  sortOfFound: { by: 'match', isReversed: false },
  groups: {},
}

/** How the screen looks, kept on this computer. */
export const evidenceView = createStore<EvidenceView>({ ...initial, ...stored() })

export function setView(change: Partial<EvidenceView>): void {
  const next = { ...evidenceView.get(), ...change }
  window.localStorage.setItem(storageKey, JSON.stringify(next))
  evidenceView.set(next)
}

/** Best match first while words are sought, unless somebody chose otherwise. */
export function sortFor(filter: Filter, view: EvidenceView): QuoteSort {
  return isSeeking(filter) ? view.sortOfFound : view.sort
}

export function setSort(isSeeking: boolean, sort: QuoteSort): void {
  setView(isSeeking ? { sortOfFound: sort } : { sort })
}

/** Words that are to be absent fit nowhere better than elsewhere. */
export function isSeeking(filter: Filter): boolean {
  return (filter.text ?? '').trim() !== '' && !filter.not?.includes('text')
}

function stored(): Partial<EvidenceView> {
  try {
    return JSON.parse(window.localStorage.getItem(storageKey) ?? '{}') as Partial<EvidenceView>
  } catch {
    return {}
  }
}
