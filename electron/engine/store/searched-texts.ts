import type { InterviewId, QuoteId } from '../../../shared/model/ids.ts'
import type { Anchor } from '../../../shared/model/quote.ts'
import type { Reader } from './reader.ts'

/** An interview's text with what stands beside its lines, as JSON. */
export function textToSearch(
  read: Reader,
  id: InterviewId,
): { title: string; date: string; revision: number; text: string; blocks: string } | undefined {
  return read.get('SELECT title, date, revision, text, blocks FROM interview WHERE id = ?', id)
}

/** Where an interview's quotes stand. */
export function quoteSpans(read: Reader, interviewId: InterviewId): readonly (Anchor & { id: QuoteId })[] {
  return read.all(
    'SELECT id, start, end FROM quote WHERE interview_id = ? AND is_withdrawn = 0 AND needs_review = 0',
    interviewId,
  )
}
