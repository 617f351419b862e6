import { z } from 'zod'
import type { SavedFilterId } from '../model/ids.ts'
import { savedFilterId } from '../model/ids.ts'
import { line } from '../model/text.ts'
import { command, query } from './define.ts'
import { type QuoteFilter, quoteFilter } from './quote-filter.ts'

/** A filter of the evidence screen that was kept under a name. */
export type SavedFilter = {
  readonly id: SavedFilterId
  readonly name: string
  readonly filter: QuoteFilter
}

export const savedFilters = {
  /** In the order they were kept in. One that this program cannot read is left out. */
  'savedFilters.list': query<readonly SavedFilter[]>()(z.object({})),
  /** Keeps a filter; `conflict` when there is one of that name, in whatever case. */
  'savedFilters.create': command<SavedFilter>()(z.object({ name: line(100), filter: quoteFilter })),
  /** Renames a filter, or lets its name stand for another; what is left out stays. */
  'savedFilters.update': command<SavedFilter>()(
    z.object({ id: savedFilterId, name: line(100).optional(), filter: quoteFilter.optional() }),
  ),
  'savedFilters.remove': command<null>()(z.object({ id: savedFilterId })),
}
