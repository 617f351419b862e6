import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

/** What a quote has, as the file stores it. */
export type QuoteFields = {
  readonly id: QuoteId
  readonly kinds: number
  readonly isStarred: number
  readonly isWithdrawn: number
  readonly isEvidence: number
}

/** What many quotes have, withdrawn ones too; `not-found` for the first that is not there. */
export function fieldsOfQuotes(read: Reader, ids: readonly QuoteId[]): readonly QuoteFields[] {
  requireQuotes(read, ids)
  return read.all<QuoteFields>(
    `SELECT quote.id, kinds, is_starred AS isStarred, is_withdrawn AS isWithdrawn,
       EXISTS (SELECT 1 FROM evidence WHERE quote_id = quote.id) AS isEvidence
     FROM json_each(?) CROSS JOIN quote ON quote.id = value`,
    JSON.stringify(ids),
  )
}

/** Those of some quotes that carry a tag. */
export function quotesCarrying(read: Reader, ids: readonly QuoteId[], tagId: TagId): ReadonlySet<QuoteId> {
  return new Set(
    read
      .all<{ quote_id: QuoteId }>(
        'SELECT quote_id FROM json_each(?) CROSS JOIN quote_tag ON quote_id = value AND tag_id = ?',
        JSON.stringify(ids),
        tagId,
      )
      .map(row => row.quote_id),
  )
}

/** Throws `not-found` for the first id that is no quote's. */
export function requireQuotes(read: Reader, ids: readonly QuoteId[]) {
  const missing = read.get<{ id: QuoteId }>(
    'SELECT value AS id FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM quote WHERE quote.id = value) LIMIT 1',
    JSON.stringify(ids),
  )
  if (missing) throw new EngineFailure({ kind: 'not-found', noun: 'quote', name: missing.id })
}

/** The quotes that stand in an interview's text, the latest first. */
export function standingQuotes(
  read: Reader,
  interviewId: InterviewId,
): readonly { readonly id: QuoteId; readonly start: number; readonly end: number; readonly kinds: number }[] {
  return read.all(
    `SELECT id, start, end, kinds FROM quote
     WHERE interview_id = ? AND is_withdrawn = 0 AND needs_review = 0 ORDER BY id DESC`,
    interviewId,
  )
}
