import type { QuoteId } from '../../shared/model/ids.ts'
import { createStore, type Store } from '../ui/store.ts'

export type QuoteSelection = {
  readonly ids: ReadonlySet<QuoteId>
  /** The row the keys act on. */
  readonly current: number
  /** Where a range that Shift extends began. */
  readonly anchor: number
}

/** Which quotes of a list are chosen. It outlives the screen, so that looking one up loses nothing. */
export type SelectionStore = Store<QuoteSelection> & {
  /** Nothing is chosen; the keys stay where they are. */
  clear(): void
  /** As at the beginning: another list is shown. */
  startAfresh(): void
  only(id: QuoteId, index: number): void
  toggle(id: QuoteId, index: number): void
  /** Chooses a whole range, keeping where it began. */
  range(ids: readonly QuoteId[], current: number): void
  /** Moves the keys to a row; `isExtending` keeps where the range began. */
  go(current: number, isExtending?: boolean): void
}

const nothing: QuoteSelection = { ids: new Set(), current: 0, anchor: 0 }

export function createQuoteSelection(): SelectionStore {
  const store = createStore<QuoteSelection>(nothing, { ofProject: true })
  return {
    ...store,
    clear() {
      const { current } = store.get()
      store.set({ ids: new Set(), current, anchor: current })
    },
    startAfresh: () => store.set(nothing),
    only: (id, index) => store.set({ ids: new Set([id]), current: index, anchor: index }),
    toggle(id, index) {
      const ids = new Set(store.get().ids)
      if (!ids.delete(id)) ids.add(id)
      store.set({ ids, current: index, anchor: index })
    },
    range: (ids, current) => store.set({ ids: new Set(ids), current, anchor: store.get().anchor }),
    go: (current, isExtending = false) =>
      store.set({ ...store.get(), current, ...(isExtending ? {} : { anchor: current }) }),
  }
}
