import type { QuoteId } from '../../shared/model/ids.ts'
import type { Filter } from '../quotes/quote-pages.ts'
import { createStore } from '../ui/store.ts'

/** Which quotes the tray shows, and which are chosen. It outlives the screen, so that looking one up loses nothing. */
export const trayFilter = createStore<Filter>({ isPlaced: false }, { ofProject: true })

export type TraySelection = {
  readonly ids: ReadonlySet<QuoteId>
  /** The row the keys act on. */
  readonly current: number
  /** Where a range that Shift extends began. */
  readonly anchor: number
}

const nothing: TraySelection = { ids: new Set(), current: 0, anchor: 0 }

export const traySelection = createStore<TraySelection>(nothing, { ofProject: true })

export function clearSelection(): void {
  const { current } = traySelection.get()
  traySelection.set({ ids: new Set(), current, anchor: current })
}

export function selectOnly(id: QuoteId, index: number): void {
  traySelection.set({ ids: new Set([id]), current: index, anchor: index })
}

export function toggleSelected(id: QuoteId, index: number): void {
  const ids = new Set(traySelection.get().ids)
  if (!ids.delete(id)) ids.add(id)
  traySelection.set({ ids, current: index, anchor: index })
}

/** Selects a whole range, keeping where it began. */
export function selectRange(ids: readonly QuoteId[], current: number): void {
  traySelection.set({ ids: new Set(ids), current, anchor: traySelection.get().anchor })
}
