import type { Filter } from '../quotes/filter.ts'
import { createQuoteSelection } from '../quotes/quote-selection.ts'
import { createStore } from '../ui/store.ts'

/** Which quotes the tray shows, and which are chosen. It outlives the screen, so that looking one up loses nothing. */
export const trayFilter = createStore<Filter>({ isPlaced: false }, { ofProject: true })
export const traySelection = createQuoteSelection()
