import { EngineFailure } from '../../../shared/errors.ts'
import type { EvidenceId, InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Placement, Quote } from '../../../shared/model/quote.ts'
import { bitsToKinds } from './kinds.ts'
import type { Reader } from './reader.ts'

type QuoteRow = {
  readonly id: QuoteId
  readonly interviewId: InterviewId
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly kinds: number
  readonly memo: string
  readonly is_starred: number
  readonly needs_review: number
}

export const quoteColumns = `quote.id, quote.interview_id AS interviewId, quote.start, quote.end, quote.exact,
  quote.kinds, quote.memo, quote.is_starred, quote.needs_review`

/** An interview's quotes in the order of its text, the longer first where two start together. */
export function quotesOfInterview(read: Reader, interviewId: InterviewId): readonly Quote[] {
  const rows = read.all<QuoteRow>(
    `SELECT ${quoteColumns} FROM quote WHERE interview_id = ? AND is_withdrawn = 0 ORDER BY start, end DESC, id`,
    interviewId,
  )
  return rowsToQuotes(read, rows)
}

/** A quote, removed or not, as long as its evidence keeps it; `not-found`. */
export function quoteById(read: Reader, id: QuoteId): Quote {
  const row = read.get<QuoteRow>(`SELECT ${quoteColumns} FROM quote WHERE id = ?`, id)
  const [quote] = row ? rowsToQuotes(read, [row]) : []
  if (!quote) throw new EngineFailure({ kind: 'not-found', noun: 'quote', name: id })
  return quote
}

/** The tags of a quote, in no particular order. */
export function tagIdsOf(read: Reader, quoteId: string): readonly TagId[] {
  return read
    .all<{ tag_id: TagId }>('SELECT tag_id FROM quote_tag WHERE quote_id = ?', quoteId)
    .map(row => row.tag_id)
}

/** Whether a quote was removed from its interview, and is kept only for the claims that show it. */
export function isWithdrawn(read: Reader, id: QuoteId): boolean {
  return read.get('SELECT 1 FROM quote WHERE id = ? AND is_withdrawn = 1', id) !== undefined
}

/** The evidence that a quote is, on whichever claims. */
export function evidenceIdsWith(read: Reader, id: QuoteId): readonly EvidenceId[] {
  return read.all<{ id: EvidenceId }>('SELECT id FROM evidence WHERE quote_id = ?', id).map(row => row.id)
}

/** All quotes of an interview, withdrawn ones too. */
export function quoteIdsIn(read: Reader, interviewId: InterviewId): readonly QuoteId[] {
  return read
    .all<{ id: QuoteId }>('SELECT id FROM quote WHERE interview_id = ?', interviewId)
    .map(row => row.id)
}

/** The words of a quote that is in the file, withdrawn or not; undefined where there is none. */
export function wordsOf(read: Reader, id: QuoteId): string | undefined {
  return read.get<{ exact: string }>('SELECT exact FROM quote WHERE id = ?', id)?.exact
}

/** In the order of the codebook, which is found out once: with each of a long list's tags it would cost as much as they do. */
function tagIdsByQuote(read: Reader, ids: string): ReadonlyMap<QuoteId, readonly TagId[]> {
  const byQuote = new Map<QuoteId, TagId[]>()
  const rows = read.all<{ quote_id: QuoteId; tag_id: TagId }>(
    'SELECT quote_id, tag_id FROM json_each(?) CROSS JOIN quote_tag ON quote_id = value',
    ids,
  )
  for (const { quote_id, tag_id } of rows) {
    const those = byQuote.get(quote_id)
    if (those) those.push(tag_id)
    else byQuote.set(quote_id, [tag_id])
  }
  const several = [...byQuote.values()].filter(those => those.length > 1)
  if (several.length === 0) return byQuote
  const order = read.column<TagId>('SELECT id FROM tag ORDER BY position')
  const places = new Map(order.map((id, place) => [id, place]))
  for (const those of several) those.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
  return byQuote
}

/** Adds tags and placements to rows in two reads, however many rows. */
export function rowsToQuotes(read: Reader, rows: readonly QuoteRow[]): readonly Quote[] {
  const ids = JSON.stringify(rows.map(row => row.id))
  const tagIds = tagIdsByQuote(read, ids)
  const placements = Map.groupBy(
    read.all<Placement & { quote_id: QuoteId }>(
      `SELECT quote_id, evidence.id AS evidenceId, persona.id AS personaId, persona.name AS personaName,
         claim.id AS claimId, claim.text AS claimText
       FROM evidence JOIN claim ON claim.id = claim_id JOIN persona ON persona.id = persona_id
       WHERE quote_id IN (SELECT value FROM json_each(?)) ORDER BY persona.position, claim.position`,
      ids,
    ),
    row => row.quote_id,
  )
  // Field by field: spreading what is left of a row costs more than all else here, and lists read many.
  return rows.map(row => ({
    id: row.id,
    interviewId: row.interviewId,
    start: row.start,
    end: row.end,
    exact: row.exact,
    kinds: bitsToKinds(row.kinds),
    tagIds: tagIds.get(row.id) ?? [],
    memo: row.memo,
    isStarred: row.is_starred === 1,
    needsReview: row.needs_review === 1,
    placements: (placements.get(row.id) ?? []).map(({ quote_id: _, ...placement }) => placement),
  }))
}
