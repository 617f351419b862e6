import type { QuoteSort } from '../../../shared/contract/quote-filter.ts'
import { flag, type Indexed, type IndexedQuote, partnerOf } from './indexed.ts'

const none = Number.MAX_SAFE_INTEGER

/**
 * Quotes, which come latest interview first and in the order of its text, in another order. What is alike stays as it
 * came, also where the order is turned round: a text is read forwards.
 */
export function ordered(
  indexed: Indexed,
  quotes: readonly IndexedQuote[],
  { by, isReversed }: QuoteSort,
  ranks: ReadonlyMap<number, number> | null,
): readonly IndexedQuote[] {
  if (by === 'date' || (by === 'match' && !ranks)) return isReversed ? byDateReversed(quotes) : quotes
  if (by === 'match' && ranks && !isReversed) return bestFirst(quotes, ranks)
  const placeOf = placesOf(indexed, by, ranks)
  const keyed = quotes.map(quote => ({ quote, key: placeOf(quote) }))
  const turn = isReversed ? -1 : 1
  keyed.sort((one, other) => {
    // What has none comes last either way.
    if (one.key === none || other.key === none) return Number(one.key === none) - Number(other.key === none)
    return turn * (one.key - other.key)
  })
  return keyed.map(one => one.quote)
}

/** Few are weighed against each other: those that are not stay behind them as they came. */
function bestFirst(
  quotes: readonly IndexedQuote[],
  ranks: ReadonlyMap<number, number>,
): readonly IndexedQuote[] {
  const best: IndexedQuote[] = []
  const others = quotes.filter(quote => {
    const rank = ranks.get(quote.number)
    if (rank !== undefined) best[rank] = quote
    return rank === undefined
  })
  return [...best.filter(Boolean), ...others]
}

function byDateReversed(quotes: readonly IndexedQuote[]): readonly IndexedQuote[] {
  return [...Map.groupBy(quotes, quote => quote.interview).values()].toReversed().flat()
}

function placesOf(
  indexed: Indexed,
  by: Exclude<QuoteSort['by'], 'date'>,
  ranks: ReadonlyMap<number, number> | null,
): (quote: IndexedQuote) => number {
  switch (by) {
    case 'match':
      return quote => ranks?.get(quote.number) ?? none - 1
    case 'interview': {
      const titles = indexed.interviews.toSorted((one, other) => collator.compare(one.title, other.title))
      const places = new Map(titles.map((interview, place) => [interview, place]))
      return quote => places.get(quote.interview) ?? none
    }
    case 'partner':
      return quote => partnerOf(quote)?.place ?? none
    case 'kind':
      // The first of its kinds: the lowest bit.
      return ({ kinds }) => (kinds === 0 ? none : kinds & -kinds)
    case 'tag':
      return ({ tags }) => Math.min(none, ...tags.map(tag => tag.place))
    case 'placed':
      return ({ flags }) => ((flags & flag.isPlaced) !== 0 ? 0 : 1)
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
