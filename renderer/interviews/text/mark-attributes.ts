import type { Kind } from '../../../shared/model/kind.ts'
import type { Quote } from '../../../shared/model/quote.ts'

/**
 * How a mark looks, as attributes for the style sheet: the quote on top gives tint and underline, the one below
 * it a second underline, further ones a darker tint.
 */
export type MarkAttributes = {
  readonly 'data-quote-ids': string
  readonly 'data-kind': Kind | 'none'
  readonly 'data-under': Kind | 'none' | undefined
  readonly 'data-depth': number
  readonly 'data-active': boolean | undefined
}

export function markAttributes(
  quotes: readonly Pick<Quote, 'id' | 'kinds'>[],
  activeId: string | null,
): MarkAttributes {
  const kinds = quotes
    .toReversed()
    .flatMap((quote): (Kind | 'none')[] => (quote.kinds.length > 0 ? [...quote.kinds] : ['none']))
  return {
    'data-quote-ids': quotes.map(quote => quote.id).join(' '),
    'data-kind': kinds[0] ?? 'none',
    'data-under': kinds[1],
    'data-depth': quotes.length,
    'data-active': quotes.some(quote => quote.id === activeId) || undefined,
  }
}

/** The quote a click on a mark means: the shortest, and with each further click the next one below it. */
export function quoteUnder(mark: Element, activeId: string | null): string | null {
  const ids = (mark.getAttribute('data-quote-ids') ?? '')
    .split(' ')
    .filter(id => id !== '')
    .reverse()
  const at = ids.indexOf(activeId ?? '')
  return ids[(at + 1) % ids.length] ?? null
}
