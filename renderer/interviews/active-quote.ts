import type { QuoteId } from '../../shared/model/ids.ts'
import { createStore } from '../ui/store.ts'

/** The quote whose card and mark stand out. `from` says which of them was touched: the other one is scrolled to. */
export type ActiveQuote = { readonly id: QuoteId; readonly from: 'text' | 'card' | 'address' | 'capture' }

const active = createStore<ActiveQuote | null>(null, { ofProject: true })

export const activeQuote = active.get
export const useActiveQuote = active.use

export function activateQuote(id: QuoteId | null, from: ActiveQuote['from'] = 'text'): void {
  const shown = active.get()
  if (id === null) active.set(null)
  else if (shown?.id !== id || shown.from !== from || from === 'address') active.set({ id, from })
}
