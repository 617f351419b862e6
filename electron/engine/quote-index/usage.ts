import type { TagUsage } from '../../../shared/model/tag.ts'
import {
  type Indexed,
  type IndexedInterview,
  type IndexedPartner,
  type IndexedQuote,
  type IndexedTag,
  partnerOf,
} from './indexed.ts'

type Count = {
  quotes: number
  interviews: number
  /** What was counted last: a quote may carry several tags of one branch, an interview have many quotes. */
  quote: IndexedQuote | null
  interview: IndexedInterview | null
  readonly partners: Set<IndexedPartner>
}

/** Counts where every tag is used, the tags below it included. `pause` is called between interviews. */
export async function countUsage(
  indexed: Indexed,
  pause: () => Promise<void> | undefined,
): Promise<readonly TagUsage[]> {
  const counts = new Map<IndexedTag, Count>()
  for (const tag of indexed.tags) {
    counts.set(tag, { quotes: 0, interviews: 0, quote: null, interview: null, partners: new Set() })
  }
  for (const interview of indexed.interviews) {
    for (const quote of interview.quotes) {
      const partner = partnerOf(quote)
      for (const carried of quote.tags) {
        for (const tag of carried.path) {
          const count = counts.get(tag)
          if (count && count.quote !== quote) add(count, quote, partner)
        }
      }
    }
    await pause()
  }
  return [...counts].map(([{ id: tagId }, { quotes, interviews, partners }]) => ({
    tagId,
    quotes,
    interviews,
    partners: partners.size,
  }))
}

function add(count: Count, quote: IndexedQuote, partner: IndexedPartner | null) {
  count.quote = quote
  count.quotes += 1
  if (partner) count.partners.add(partner)
  if (count.interview === quote.interview) return
  count.interview = quote.interview
  count.interviews += 1
}
