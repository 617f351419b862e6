import type { QuoteCard, QuoteSource } from '../../../shared/model/quote.ts'

/** Keys that stand for people, partners, interviews and quotes within one pack. */
export type Pseudonyms = {
  /** V1, V2, ...; null where nobody noted which participant spoke. Not P1: P means pain point. */
  voice(quote: QuoteCard): string | null
  /** Partner A, Partner B, ...; null for colleagues and where the partner is not known. */
  partner(source: QuoteSource): string | null
  /** I1, I2, ... */
  interview(quote: QuoteCard): string
  /** Q1, Q2, ... */
  quote(quote: QuoteCard): string
}

/** Numbers everything by where it first appears in the pack: an alphabetical order would hint at the names. */
export function createPseudonyms(quotes: readonly QuoteCard[]): Pseudonyms {
  const voices = numbered(quotes.map(quote => quote.source.participantId))
  const partners = numbered(quotes.map(quote => quote.source.partnerId))
  const interviews = numbered(quotes.map(quote => quote.interviewId))
  const numbers = numbered(quotes.map(quote => quote.id))
  return {
    voice: quote => key(voices, quote.source.participantId, number => `V${number}`),
    partner: source => key(partners, source.partnerId, number => `Partner ${letters(number)}`),
    interview: quote => `I${interviews.get(quote.interviewId)}`,
    quote: quote => `Q${numbers.get(quote.id)}`,
  }
}

function numbered(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const distinct = new Set(keys.filter(key => key !== null))
  return new Map([...distinct].map((key, index) => [key, index + 1]))
}

function key(numbers: ReadonlyMap<string, number>, of: string | null, write: (number: number) => string) {
  const number = of === null ? undefined : numbers.get(of)
  return number === undefined ? null : write(number)
}

/** 1 is A, 26 is Z, 27 is AA. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  const last = String.fromCharCode(65 + ((number - 1) % 26))
  return rest === 0 ? last : letters(rest) + last
}
