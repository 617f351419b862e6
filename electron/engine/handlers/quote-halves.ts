import { EngineFailure } from '../../../shared/errors.ts'
import type { EvidenceId, QuoteId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { settleQuotes } from '../store/interview-text.ts'
import { textAndTitle } from '../store/interviews.ts'
import { evidencePieces, positionAfter } from '../store/personas.ts'
import { quoteById } from '../store/quotes.ts'
import { halvesAt } from '../text/quote-anchors.ts'
import { insertQuote } from './insert-quote.ts'
import { brief } from './labels.ts'
import { standingQuote } from './standing-quote.ts'
import { textMovedOn } from './text-moved-on.ts'

/** One quote made two. */
export const quoteHalves: Pick<HandlersOf<'quotes'>, 'quotes.split'> = {
  'quotes.split': ({ id, revision, at }, { read, write, newId, now }) => {
    const quote = standingQuote(read, id)
    const interview = textAndTitle(read, quote.interviewId)
    if (interview.revision !== revision) throw textMovedOn(interview.title)
    const halves = halvesAt(interview.text, quote, at)
    if (!halves) {
      const reason = 'leaves no words on one side of the cut'
      throw new EngineFailure({ kind: 'invalid-input', field: 'at', reason })
    }
    const second = newId<QuoteId>()
    write(`split “${brief(quote.exact)}”`, writer => {
      writer.update('quote', { id }, { ...halves[0] })
      insertQuote(writer, { ...quote, id: second, anchor: halves[1], createdAt: now() })
      // Whichever half it was that supported a claim, the claim has it still.
      for (const { claimId, stance, position } of evidencePieces(writer, [id])) {
        writer.insert('evidence', {
          id: newId<EvidenceId>(),
          claim_id: claimId,
          quote_id: second,
          stance,
          position: positionAfter(writer, claimId, position),
        })
      }
      settleQuotes(writer, quote.interviewId, second)
    })
    return [quoteById(read, id), quoteById(read, second)]
  },
}
