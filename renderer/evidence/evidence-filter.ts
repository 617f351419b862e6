import type { Filter } from '../quotes/quote-pages.ts'
import { createStore } from '../ui/store.ts'

/** Which quotes the Evidence screen shows; the palette narrows it before going there. */
export const evidenceFilter = createStore<Filter>({}, { ofProject: true })
