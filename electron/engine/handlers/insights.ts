import type { HandlersOf } from '../context.ts'
import { countInsights } from '../insights/count-insights.ts'
import { pauses } from '../pauses.ts'
import { placedQuotes } from '../store/placed-quotes.ts'

export const insights: HandlersOf<'insights'> = {
  'insights.read': async ({ filter }, { read, project }) => {
    const quotes = await project.quotes.matching(filter)
    return countInsights(quotes, placedQuotes(read), pauses())
  },
}
