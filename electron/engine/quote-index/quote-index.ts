import type { QuoteFacets } from '../../../shared/contract/quote-facets.ts'
import type { QuoteFilter, QuoteSort } from '../../../shared/contract/quote-filter.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { TagUsage } from '../../../shared/model/tag.ts'
import { pauses } from '../pauses.ts'
import { expressionOf, parseSearch } from '../search/search-query.ts'
import type { WordIndex } from '../search/word-index.ts'
import type { Reader } from '../store/reader.ts'
import { matchingQuotes, numbersHolding, rankedDocuments } from '../store/search.ts'
import type { Announced } from '../store/writer.ts'
import { checksOf, passing, type TextMatch } from './checks.ts'
import { countFacets } from './facets.ts'
import { createFollowed } from './followed.ts'
import type { IndexedQuote } from './indexed.ts'
import { numbersOf } from './numbers.ts'
import { ordered } from './order.ts'
import { countUsage } from './usage.ts'

/** Answers filters over all quotes from memory, as they are written now. */
export type QuoteIndex = {
  /** Notes what a step wrote. */
  meet(announced: Announced): void
  /** The quotes that a filter lets through, in an order; withdrawn ones are in none. */
  ids(filter: QuoteFilter, sort: QuoteSort): Promise<readonly QuoteId[]>
  /** The quotes that a filter lets through, latest interview first and in the order of its text. */
  matching(filter: QuoteFilter): Promise<readonly IndexedQuote[]>
  /** How many quotes each further choice of a filter would show. */
  facets(filter: QuoteFilter): Promise<QuoteFacets>
  /** Where every tag is used, the tags below it included. */
  usage(): Promise<readonly TagUsage[]>
}

/** Words that more quotes hold than this fit none of them better than another: the latest come first. */
const mostRanked = 10_000

/** How many answers are kept for the pages that follow. */
const kept = 8

/** `words` is the index of words that a filter's text is looked up in; once the file is not open it answers `cancelled`. */
export function createQuoteIndex(read: Reader, words: WordIndex, isOpen: () => boolean): QuoteIndex {
  const followed = createFollowed(read, isOpen)
  const answers = new Map<string, { readonly version: number; readonly ids: readonly QuoteId[] }>()

  /** Where the words of a filter stand, and how well they fit. A filter of words that say nothing narrows nothing. */
  async function textMatch(text: string): Promise<{ match: TextMatch; ranks: () => Map<number, number> }> {
    const { wanted, unwanted, signs } = parseSearch(text)
    const all = expressionOf(wanted, 'AND')
    const none = expressionOf(unwanted, 'OR')
    const ranks = () => {
      const ranked = all === null ? [] : rankedDocuments(read, 'search_quote', all, 2_000)
      return new Map(ranked.map(({ number }, rank) => [number, rank]))
    }
    if (all === null && none === null && signs.length === 0) return { match: null, ranks }
    await words.follow()
    const out = numbersOf(none === null ? [] : matchingQuotes(read, none))
    const [first, ...others] = [
      ...(all === null ? [] : [matchingQuotes(read, all)]),
      ...signs.map(sign => numbersHolding(read, sign)),
    ]
    if (!first) return { match: { numbers: out, isWithout: true }, ranks }
    const also = others.map(numbersOf)
    const left = first.filter(number => !out.has(number) && also.every(numbers => numbers.has(number)))
    return { match: { numbers: numbersOf(left), isWithout: false }, ranks }
  }

  return {
    meet: followed.meet,
    async ids(filter, sort) {
      const { match, ranks } = await textMatch(filter.text)
      const { indexed, version } = await followed.now()
      const question = JSON.stringify([filter, sort])
      const answer = answers.get(question)
      if (answer?.version === version) return answer.ids
      const found = passing(indexed, checksOf(indexed, filter, match))
      const isRanked = sort.by === 'match' && match && match.numbers.size <= mostRanked
      const inOrder = ordered(indexed, found, sort, isRanked ? ranks() : null)
      const ids = inOrder.map(quote => quote.id)
      answers.delete(question)
      answers.set(question, { version, ids })
      const [oldest] = answers.keys()
      if (answers.size > kept && oldest !== undefined) answers.delete(oldest)
      return ids
    },
    async matching(filter) {
      const { match } = await textMatch(filter.text)
      const { indexed } = await followed.now()
      return passing(indexed, checksOf(indexed, filter, match))
    },
    async facets(filter) {
      const { match } = await textMatch(filter.text)
      const { indexed } = await followed.now()
      return countFacets(indexed, checksOf(indexed, filter, match), pauses())
    },
    async usage() {
      const { indexed } = await followed.now()
      return countUsage(indexed, pauses())
    },
  }
}
