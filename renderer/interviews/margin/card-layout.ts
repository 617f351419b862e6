import type { Quote } from '../../../shared/model/quote.ts'
import { placeCards } from './placing.ts'

/** Which of the cards, in their order, are drawn: from one up to another. */
export type CardRange = { readonly from: number; readonly to: number }

export type CardLayout = {
  /** Cards in the order they stand in, and where each stands. */
  readonly order: readonly string[]
  topOf(id: string): number | undefined
  /** Those that a stretch of the margin holds, in px from its top. */
  within(top: number, bottom: number): CardRange
}

type Standing = Pick<Quote, 'id' | 'start' | 'end'>

/** Lays all cards out, whether they are drawn or not. */
export function layCards<Card extends Standing>(
  quotes: readonly Card[],
  topOf: (quote: Card) => number,
  heightOf: (quote: Card) => number,
  activeId: string | null,
): CardLayout {
  const cards = quotes
    .map(quote => ({ quote, id: quote.id as string, top: topOf(quote), height: heightOf(quote) }))
    .sort((one, other) => one.top - other.top || byLength(one.quote, other.quote))
  const tops = placeCards(cards, activeId)
  const topAt = (at: number) => tops.get(cards[at]?.id ?? '') ?? 0
  return {
    order: cards.map(card => card.id),
    topOf: id => tops.get(id),
    within(top, bottom) {
      const from = firstWhere(cards.length, at => topAt(at) + (cards[at]?.height ?? 0) > top)
      const to = firstWhere(cards.length, at => topAt(at) >= bottom)
      return { from, to: Math.max(from, to) }
    },
  }
}

/** Of quotes that begin on the same row the shorter one comes first: a long one is seen from anywhere in it. */
function byLength(one: Standing, other: Standing): number {
  return one.start - other.start || one.end - other.end
}

/** The first place at which something holds that holds from there on. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** How high a card is before it was ever drawn. */
export function likelyHeight(quote: Pick<Quote, 'memo' | 'needsReview' | 'tagIds' | 'exact'>): number {
  const rows = Math.max(1, Math.ceil(quote.tagIds.length / 2))
  const review = quote.needsReview ? 60 + 19 * Math.ceil(quote.exact.length / 36) : 0
  return 40 + 24 * rows + (quote.memo === '' ? 0 : 40) + review
}
