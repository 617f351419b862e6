import { EngineFailure } from '../../../shared/errors.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { isWithdrawn, quoteById } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'
import { brief } from './labels.ts'

/** A quote whose words stand in its text; `not-found` also for a withdrawn one, `conflict` for one that needs review. */
export function standingQuote(read: Reader, id: QuoteId): Quote {
  const quote = quoteById(read, id)
  if (isWithdrawn(read, id)) throw new EngineFailure({ kind: 'not-found', noun: 'quote', name: id })
  if (!quote.needsReview) return quote
  throw new EngineFailure({
    kind: 'conflict',
    reason: `The words of “${brief(quote.exact)}” are not in the text any more. The quote has to be reviewed first.`,
  })
}
