import { EngineFailure } from '../../../shared/errors.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import type { HandlersOf } from '../context.ts'
import { textOf } from '../store/interview-text.ts'
import { kindsToBits } from '../store/kinds.ts'
import { evidencePieces } from '../store/personas.ts'
import { quoteById } from '../store/quotes.ts'
import type { Writer } from '../store/writer.ts'
import { anchorAt } from '../text/quote-anchors.ts'
import { brief, counted } from './labels.ts'
import { putTogether } from './put-together.ts'
import { erase } from './quote-removal.ts'
import { standingQuote } from './standing-quote.ts'

/** Several quotes made one. */
export const quoteMerge: Pick<HandlersOf<'quotes'>, 'quotes.merge'> = {
  'quotes.merge': ({ ids }, { read, write }) => {
    const quotes = ids.map(id => standingQuote(read, id)).sort(inTextOrder)
    const [first, ...rest] = quotes
    if (!first || rest.length === 0) {
      throw new EngineFailure({ kind: 'invalid-input', field: 'ids', reason: 'name fewer than two quotes' })
    }
    if (rest.some(quote => quote.interviewId !== first.interviewId)) {
      throw refusal('Only quotes of one interview can be merged.')
    }
    const { text } = textOf(read, first.interviewId)
    const anchor = anchorAt(text, first.start, endOfTouching(text, quotes))
    if (!anchor) throw new Error(`Quote ${first.id} has no words`)
    write(`merge ${counted(quotes.length, 'quote')} into “${brief(anchor.exact)}”`, writer => {
      writer.update(
        'quote',
        { id: first.id },
        {
          ...anchor,
          kinds: kindsToBits(quotes.flatMap(quote => quote.kinds)),
          memo: memoOf(quotes),
          is_starred: Number(quotes.some(quote => quote.isStarred)),
        },
      )
      for (const tagId of new Set(rest.flatMap(quote => quote.tagIds))) {
        if (!first.tagIds.includes(tagId)) writer.insert('quote_tag', { quote_id: first.id, tag_id: tagId })
      }
      uniteEvidence(writer, first.id, quotes)
      for (const { id } of rest) erase(writer, id)
    })
    return quoteById(read, first.id)
  },
}

/** The end of the last words, where each quote overlaps those before it or only white space stands between. */
function endOfTouching(text: string, quotes: readonly Quote[]): number {
  let end = quotes[0]?.end ?? 0
  for (const quote of quotes) {
    if (quote.start > end && text.slice(end, quote.start).trim() !== '') {
      throw refusal(
        'Other words stand between these quotes. Only quotes that overlap or touch can be merged.',
      )
    }
    end = Math.max(end, quote.end)
  }
  return end
}

function memoOf(quotes: readonly Quote[]): string {
  const memo = [...new Set(quotes.map(quote => quote.memo))].reduce(putTogether, '')
  if (memo.length <= 100_000) return memo
  throw refusal('The memos of these quotes are too long to be put together.')
}

/**
 * One piece for each claim that any of them stands on. Where one of them contradicts the claim, the whole does: a merge
 * must not make a claim look stronger than it was.
 */
function uniteEvidence(writer: Writer, kept: QuoteId, quotes: readonly Quote[]) {
  const pieces = evidencePieces(
    writer,
    quotes.map(quote => quote.id),
  )
  for (const ofClaim of Map.groupBy(pieces, piece => piece.claimId).values()) {
    const piece = ofClaim.find(one => one.quoteId === kept) ?? ofClaim[0]
    if (!piece) continue
    for (const { id } of ofClaim) if (id !== piece.id) writer.remove('evidence', { id })
    const stance = ofClaim.some(one => one.stance === 'contradicts') ? 'contradicts' : 'supports'
    writer.update('evidence', { id: piece.id }, { quote_id: kept, stance })
  }
}

function inTextOrder(one: Quote, other: Quote): number {
  return one.start - other.start || other.end - one.end || (one.id < other.id ? -1 : 1)
}

function refusal(reason: string): EngineFailure {
  return new EngineFailure({ kind: 'conflict', reason })
}
