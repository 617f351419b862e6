import type { InterviewId, QuoteId } from '../../../shared/model/ids.ts'
import { settleQuotes, textOf } from '../store/interview-text.ts'
import { evidenceIdsWith, isWithdrawn, quoteIdsIn, tagIdsOf } from '../store/quotes.ts'
import { isTag } from '../store/tags.ts'
import type { Row, Writer } from '../store/writer.ts'
import { anchorOf, type StoredAnchor } from '../text/quote-anchors.ts'

/** Its evidence stays, marked as withdrawn: a claim must show that it once had support. */
export function withdraw(writer: Writer, id: QuoteId) {
  if (isWithdrawn(writer, id)) return
  if (evidenceIdsWith(writer, id).length > 0) writer.update('quote', { id }, { is_withdrawn: 1 })
  else erase(writer, id)
}

/** Takes a quote out of the file, with its tags. It must be evidence no more. */
export function erase(writer: Writer, id: string) {
  for (const tagId of tagIdsOf(writer, id)) writer.remove('quote_tag', { quote_id: id, tag_id: tagId })
  writer.remove('quote', { id })
}

/** Removes every quote of an interview that goes, with its evidence. */
export function eraseQuotes(writer: Writer, interviewId: InterviewId) {
  for (const id of quoteIdsIn(writer, interviewId)) {
    for (const evidenceId of evidenceIdsWith(writer, id)) writer.remove('evidence', { id: evidenceId })
    erase(writer, id)
  }
}

/** The quote as it was, where its words stand now: the text may have moved on since it was removed. */
export function putBack(writer: Writer, id: QuoteId, removal: { quote: Row; tagIds: readonly string[] }) {
  const { text } = textOf(writer, String(removal.quote.interview_id))
  const stored = storedAnchor(removal.quote)
  const anchor = removal.quote.needs_review === 1 ? null : anchorOf(text, stored)
  const start = Math.min(stored.start, text.length)
  const place = anchor ?? { start, end: start }
  writer.insert('quote', { id, ...removal.quote, ...place, needs_review: anchor ? 0 : 1 })
  for (const tagId of removal.tagIds) {
    if (isTag(writer, tagId)) writer.insert('quote_tag', { quote_id: id, tag_id: tagId })
  }
  settleQuotes(writer, String(removal.quote.interview_id), id)
}

function storedAnchor(quote: Row): StoredAnchor {
  const { start, end, exact, prefix, suffix } = quote
  return {
    start: Number(start),
    end: Number(end),
    exact: String(exact),
    prefix: String(prefix),
    suffix: String(suffix),
  }
}
