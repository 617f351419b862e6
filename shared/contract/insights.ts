import { z } from 'zod'
import type { Insights } from '../model/insights.ts'
import { query } from './define.ts'
import { quoteFilter } from './quote-filter.ts'

export const insights = {
  /** What quotes, narrowed by a filter, say together. */
  'insights.read': query<Insights>()(z.object({ filter: quoteFilter.prefault({}) })),
}
