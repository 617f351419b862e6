import type { Anchor } from '../../../shared/model/quote.ts'
import { type Splice, spanAfter } from '../../../shared/model/splice.ts'

/** How many UTF-16 units before and after a quote are kept with it (TextQuoteSelector's prefix and suffix). */
const context = 32

/** What a quote stores of its place: position and words. */
export type StoredAnchor = Anchor & {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** An anchored quote before a write of its text. */
export type AnchoredQuote = Anchor & {
  readonly id: string
  readonly exact: string
  readonly needsReview: boolean
}

export type ReanchoredQuote = StoredAnchor & { readonly id: string; readonly needsReview: boolean }

/** The anchor at a place of a text, without white space at its edges and without half a surrogate pair; null if nothing is left. */
export function anchorAt(text: string, start: number, end: number): StoredAnchor | null {
  let from = Math.max(0, start)
  let to = Math.min(text.length, end)
  if (isTrailSurrogate(text, from)) from--
  if (isTrailSurrogate(text, to)) to++
  while (from < to && isSpace(text, from)) from++
  while (to > from && isSpace(text, to - 1)) to--
  if (from >= to) return null
  return {
    start: from,
    end: to,
    exact: text.slice(from, to),
    ...around(text, from, to),
  }
}

/** The two stretches of words that a cut at a place within a quote's makes of them; null where one of them has no words. */
export function halvesAt(
  text: string,
  { start, end }: Anchor,
  at: number,
): readonly [StoredAnchor, StoredAnchor] | null {
  const cut = isTrailSurrogate(text, at) ? at - 1 : at
  if (cut <= start || cut >= end) return null
  const [first, second] = [anchorAt(text, start, cut), anchorAt(text, cut, end)]
  return first && second && [first, second]
}

/**
 * Where the words of a stored anchor stand in a text now: of several places the one with the most of the old
 * surroundings, and of those the nearest; null when they stand nowhere.
 */
export function anchorOf(text: string, stored: StoredAnchor): StoredAnchor | null {
  let best: { readonly at: number; readonly likeness: number } | null = null
  for (let at = text.indexOf(stored.exact); at !== -1; at = text.indexOf(stored.exact, at + 1)) {
    const likeness =
      sharedEnd(text.slice(Math.max(0, at - context), at), stored.prefix) +
      sharedStart(text.slice(at + stored.exact.length, at + stored.exact.length + context), stored.suffix)
    const isNearer = best !== null && Math.abs(at - stored.start) < Math.abs(best.at - stored.start)
    if (!best || likeness > best.likeness || (likeness === best.likeness && isNearer)) best = { at, likeness }
  }
  return best && anchorAt(text, best.at, best.at + stored.exact.length)
}

/**
 * The quotes that a write does more to than push along: words changed within, taken away, or brought back.
 * `marks` says where the editor shows each quote; a quote it does not show keeps its place while its words are
 * untouched, and otherwise needs review with its last words kept (rules Q3 to Q6).
 */
export function reanchored(
  quotes: readonly AnchoredQuote[],
  marks: ReadonlyMap<string, Anchor>,
  splice: Splice | null,
  text: string,
): readonly ReanchoredQuote[] {
  return quotes.flatMap((quote): ReanchoredQuote[] => {
    const ruled = splice ? spanAfter(quote, splice) : { ...quote, isIntact: true }
    const mark = marks.get(quote.id)
    const shown = mark && anchorAt(text, mark.start, mark.end)
    if (shown) {
      const stays =
        !quote.needsReview && ruled.isIntact && shown.start === ruled.start && shown.end === ruled.end
      return stays ? [] : [{ ...shown, id: quote.id, needsReview: false }]
    }
    const isLost = quote.needsReview ? splice !== null && isCutFrom(quote, splice) : !ruled.isIntact
    if (!isLost) return []
    const at = Math.min(ruled.start, text.length)
    return [
      { id: quote.id, start: at, end: at, exact: quote.exact, ...around(text, at, at), needsReview: true },
    ]
  })
}

/** A place that is cut out cannot be told from its neighbours afterwards: undo has to be told where it was. */
function isCutFrom({ start }: Anchor, { at, removed }: Splice): boolean {
  return at <= start && start < at + removed.length
}

function around(text: string, start: number, end: number): Pick<StoredAnchor, 'prefix' | 'suffix'> {
  const first = Math.max(0, start - context)
  const last = end + context
  return {
    prefix: text.slice(isTrailSurrogate(text, first) ? first + 1 : first, start),
    suffix: text.slice(end, isTrailSurrogate(text, last) ? last - 1 : last),
  }
}

function sharedStart(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++
  return length
}

function sharedEnd(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length++
  return length
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index))
}

function isTrailSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return index > 0 && unit >= 0xdc00 && unit <= 0xdfff
}
