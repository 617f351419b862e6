import type { ClaimId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import { type Kind, kinds } from '../../../shared/model/kind.ts'
import type { Stance } from '../../../shared/model/persona.ts'

/** A letter of the text, known again wherever it stands. */
type Letter = { readonly id: number; readonly sign: string }

export type ModelQuote = {
  /** Its first and its last letter. */
  readonly first: number
  readonly last: number
  readonly exact: string
  readonly kinds: readonly Kind[]
  readonly tags: readonly TagId[]
  readonly memo: string
  readonly isStarred: boolean
  readonly needsReview: boolean
  readonly isWithdrawn: boolean
}

export type ModelTag = { readonly id: TagId; readonly parent: TagId | null }
export type ModelPiece = { readonly quoteId: QuoteId; readonly stance: Stance }
export type ModelClaim = { readonly id: ClaimId; readonly kind: Kind; readonly pieces: readonly ModelPiece[] }

/** One interview with its quotes, as simply as it can be said: what is done to it gives another. */
export type Model = {
  readonly letters: readonly Letter[]
  readonly quotes: ReadonlyMap<QuoteId, ModelQuote>
  readonly tags: readonly ModelTag[]
  readonly claims: readonly ModelClaim[]
}

export type Place = { readonly start: number; readonly end: number }
type Marked = Place & { readonly quoteId: QuoteId }

let lastLetter = 0

export function lettersOf(text: string): readonly Letter[] {
  return text.split('').map(sign => ({ id: ++lastLetter, sign }))
}

export function textOf({ letters }: Model): string {
  return letters.map(letter => letter.sign).join('')
}

/** A stretch without white space at its edges; null if nothing is left. */
export function trimmed(text: string, { start, end }: Place): Place | null {
  const words = text.slice(start, end)
  if (words.trim() === '') return null
  return { start: start + words.search(/\S/), end: start + words.trimEnd().length }
}

export function placeOf({ letters }: Model, { first, last }: ModelQuote): Place {
  return {
    start: letters.findIndex(letter => letter.id === first),
    end: letters.findIndex(letter => letter.id === last) + 1,
  }
}

/** The quotes that stand in the text, in its order. */
export function standing(model: Model): readonly (readonly [QuoteId, ModelQuote])[] {
  return [...model.quotes]
    .filter(([, quote]) => !quote.needsReview && !quote.isWithdrawn)
    .sort(([oneId, one], [otherId, other]) => {
      const [a, b] = [placeOf(model, one), placeOf(model, other)]
      return a.start - b.start || b.end - a.end || (oneId < otherId ? -1 : 1)
    })
}

export function listed(model: Model): readonly (readonly [QuoteId, ModelQuote])[] {
  return [...model.quotes].filter(([, quote]) => !quote.isWithdrawn)
}

export function isEvidence({ claims }: Model, id: QuoteId): boolean {
  return claims.some(claim => claim.pieces.some(piece => piece.quoteId === id))
}

export function withQuotes(model: Model, changed: Iterable<readonly [QuoteId, ModelQuote]>): Model {
  return { ...model, quotes: new Map([...model.quotes, ...changed]) }
}

export function standsAt(
  { letters }: Model,
  { start, end }: Place,
): Pick<ModelQuote, 'first' | 'last' | 'exact'> {
  const words = letters.slice(start, end)
  return { first: words[0]!.id, last: words.at(-1)!.id, exact: words.map(letter => letter.sign).join('') }
}

export function captured(
  model: Model,
  id: QuoteId,
  place: Place,
  said: Pick<ModelQuote, 'kinds' | 'tags'>,
): Model {
  const plain = { memo: '', isStarred: false, needsReview: false, isWithdrawn: false }
  return withQuotes(model, [[id, { ...standsAt(model, place), ...plain, ...said }]])
}

export function inOrder(chosen: readonly Kind[]): readonly Kind[] {
  return kinds.filter(kind => chosen.includes(kind))
}

/** The other half of a quote, behind the first on every claim. */
export function split(
  model: Model,
  id: QuoteId,
  second: QuoteId,
  [one, other]: readonly [Place, Place],
): Model {
  const quote = model.quotes.get(id)!
  const halves: [QuoteId, ModelQuote][] = [
    [id, { ...quote, ...standsAt(model, one) }],
    [second, { ...quote, ...standsAt(model, other), memo: '' }],
  ]
  const claims = model.claims.map(claim => ({
    ...claim,
    pieces: claim.pieces.flatMap(piece =>
      piece.quoteId === id ? [piece, { ...piece, quoteId: second }] : piece,
    ),
  }))
  return withQuotes({ ...model, claims }, halves)
}

/** The place of a merged quote; null where other words stand between. `ids` are in the order of the text. */
export function placeOfAll(model: Model, ids: readonly QuoteId[]): Place | null {
  const places = ids.map(id => placeOf(model, model.quotes.get(id)!))
  const covered = new Set(
    places.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)),
  )
  const [start, end] = [Math.min(...covered), Math.max(...covered) + 1]
  const isTouching = model.letters
    .slice(start, end)
    .every(({ sign }, at) => covered.has(start + at) || /\s/.test(sign))
  return isTouching ? { start, end } : null
}

export function merged(model: Model, ids: readonly QuoteId[], place: Place): Model {
  const [first, ...gone] = ids as [QuoteId, ...QuoteId[]]
  const all = ids.map(id => model.quotes.get(id)!)
  const quotes = new Map(model.quotes)
  for (const id of gone) quotes.delete(id)
  quotes.set(first, {
    ...all[0]!,
    ...standsAt(model, place),
    kinds: inOrder(all.flatMap(quote => quote.kinds)),
    tags: [...new Set(all.flatMap(quote => quote.tags))],
    memo: [...new Set(all.map(quote => quote.memo).filter(memo => memo !== ''))].join('\n\n'),
    isStarred: all.some(quote => quote.isStarred),
  })
  const claims = model.claims.map(claim => {
    const theirs = claim.pieces.filter(piece => ids.includes(piece.quoteId))
    const kept = theirs.find(piece => piece.quoteId === first) ?? theirs[0]
    const stance: Stance = theirs.some(piece => piece.stance === 'contradicts') ? 'contradicts' : 'supports'
    return {
      ...claim,
      pieces: claim.pieces.flatMap(piece => {
        if (piece === kept) return { quoteId: first, stance }
        return theirs.includes(piece) ? [] : piece
      }),
    }
  })
  return { ...model, quotes, claims }
}

export function removed(model: Model, ids: readonly QuoteId[]): Model {
  const quotes = new Map(model.quotes)
  for (const id of ids) {
    if (isEvidence(model, id)) quotes.set(id, { ...quotes.get(id)!, isWithdrawn: true })
    else quotes.delete(id)
  }
  return { ...model, quotes }
}

/** The text after an edit, and where an editor shows the quotes that stand in it. */
export function edited(
  model: Model,
  at: number,
  removes: number,
  inserts: string,
): { readonly model: Model; readonly marks: readonly Marked[] } {
  const letters = model.letters.toSpliced(at, removes, ...lettersOf(inserts))
  const positions = new Map(letters.map((letter, position) => [letter.id, position]))
  const text = letters.map(letter => letter.sign).join('')
  const marks: Marked[] = []
  const changed = standing(model).map(([quoteId, quote]): readonly [QuoteId, ModelQuote] => {
    const { start, end } = placeOf(model, quote)
    const kept = model.letters.slice(start, end).flatMap(({ id }) => positions.get(id) ?? [])
    const shown = kept.length > 0 ? { start: kept[0]!, end: kept.at(-1)! + 1 } : null
    if (shown) marks.push({ quoteId, ...shown })
    const place = shown && trimmed(text, shown)
    return [
      quoteId,
      place ? { ...quote, ...standsAt({ ...model, letters }, place) } : { ...quote, needsReview: true },
    ]
  })
  return { model: withQuotes({ ...model, letters }, changed), marks }
}

export function withoutTags(model: Model, gone: readonly TagId[], instead: TagId | null = null): Model {
  const replaced = (tags: readonly TagId[]) => [
    ...new Set(tags.flatMap(tag => (gone.includes(tag) ? (instead ?? []) : tag))),
  ]
  return withQuotes(
    { ...model, tags: model.tags.filter(tag => !gone.includes(tag.id)) },
    [...model.quotes].map(([id, quote]) => [id, { ...quote, tags: replaced(quote.tags) }] as const),
  )
}
