import type { HandlersOf } from '../context.ts'
import { settleQuotes, textOf } from '../store/interview-text.ts'
import { quoteById } from '../store/quotes.ts'
import { nextEdge } from '../text/edges.ts'
import { anchorAt } from '../text/quote-anchors.ts'
import { brief } from './labels.ts'
import { standingQuote } from './standing-quote.ts'

/** A quote made longer or shorter by words and sentences. */
export const quoteReach: Pick<HandlersOf<'quotes'>, 'quotes.reach'> = {
  'quotes.reach': ({ id, edge, by, unit }, { read, write }) => {
    const quote = standingQuote(read, id)
    const { text } = textOf(read, quote.interviewId)
    const place = nextEdge(text, quote[edge], { edge, by, unit })
    const span = { start: quote.start, end: quote.end, ...(place === null ? {} : { [edge]: place }) }
    const anchor = span.start < span.end ? anchorAt(text, span.start, span.end) : null
    if (!anchor) return quote
    const isLonger = anchor.end - anchor.start > quote.end - quote.start
    write(`${isLonger ? 'widen' : 'narrow'} “${brief(quote.exact)}”`, writer => {
      if (writer.update('quote', { id }, { ...anchor })) settleQuotes(writer, quote.interviewId, id)
    })
    return quoteById(read, id)
  },
}
