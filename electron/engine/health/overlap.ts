import type { PersonaFacts } from './facts.ts'
import { supporting } from './facts.ts'

/**
 * How much two personas are the same, from 0 to 1: the mean of what they share of the partners behind them, of the tags
 * on their quotes and of the quotes themselves. What is shared of two sets is their intersection over their union
 * (P. Jaccard, "The distribution of the flora in the alpine zone", 1912); of two empty sets nothing.
 */
export function overlapOf(one: PersonaFacts, other: PersonaFacts): number {
  const [ofOne, ofOther] = [setsOf(one), setsOf(other)]
  const shares = ofOne.map((set, index) => shared(set, ofOther[index] ?? new Set()))
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

function setsOf(persona: PersonaFacts): readonly ReadonlySet<string>[] {
  const quotes = supporting(persona).map(piece => piece.quote)
  return [
    new Set(quotes.flatMap(quote => quote.source.partnerId ?? [])),
    new Set(quotes.flatMap(quote => quote.tagIds)),
    new Set(quotes.map(quote => quote.id)),
  ]
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.union(other).size
  return all === 0 ? 0 : one.intersection(other).size / all
}
