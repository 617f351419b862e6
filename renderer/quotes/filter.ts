import type { QuoteFilter } from '../../shared/contract/quote-filter.ts'

/** A filter with only what narrows. */
export type Filter = Partial<QuoteFilter>

/** Whether anything narrows the list. */
export function isNarrowed({ not: _turned, ...parts }: Filter): boolean {
  return Object.values(parts).some(part =>
    Array.isArray(part) ? part.length > 0 : part !== null && part !== '',
  )
}
