import type { QuoteFilter, QuotePage } from '../../../shared/contract/quotes.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import { mayLeave, strictest } from '../../../shared/model/consent.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { QuoteCard, QuoteSource } from '../../../shared/model/quote.ts'
import { containsFolded } from './folding.ts'
import { goneConsents } from './gone-consents.ts'
import { kindsToBits } from './kinds.ts'
import { consentsToday } from './quote-consents.ts'
import { sayersFrom } from './quote-sayers.ts'
import { quoteColumns, rowsToQuotes } from './quotes.ts'
import type { Reader } from './reader.ts'

type CardRow = Parameters<typeof rowsToQuotes>[1][number] &
  Omit<QuoteSource, 'consent'> & { readonly is_interviewer: number; readonly is_noted: number }

/**
 * Who said a quote: its speaker's participant; where the text names no speaker, the interview's only participant.
 * The partner is the person's own, else the interview's; an internal person and the interviewer speak for none.
 */
const cardQuery = `
  SELECT ${quoteColumns}, quote.at, interview.title AS interviewTitle, interview.date,
    person.id AS participantId, coalesce(person.name, speaker.name) AS participantName,
    nullif(person.role, '') AS role, partner.id AS partnerId, partner.name AS partnerName, partner.type AS partnerType,
    coalesce(speaker.is_interviewer, 0) AS is_interviewer, speaker.participant_id IS NOT NULL AS is_noted
  FROM quote
  JOIN interview ON interview.id = quote.interview_id
  LEFT JOIN speaker ON speaker.id = quote.speaker_id
  LEFT JOIN participant person ON person.id = CASE
    WHEN quote.speaker_id IS NULL THEN (
      SELECT CASE WHEN count(*) = 1 THEN min(participant_id) END
      FROM interview_participant WHERE interview_participant.interview_id = quote.interview_id)
    ELSE speaker.participant_id END
  LEFT JOIN partner ON partner.id = CASE
    WHEN person.id IS NOT NULL THEN person.partner_id
    WHEN speaker.is_interviewer = 1 THEN NULL
    ELSE interview.partner_id END`

/** The quotes whose words must not leave the project today, withdrawn ones too. */
export function withheldQuotes(read: Reader): readonly QuoteCard[] {
  const gone = [...goneConsents(read).keys()]
  const ids = read
    .all<{ id: QuoteId }>(
      `WITH strict AS MATERIALIZED (
         SELECT participant_id AS id FROM consent WHERE status IN ('refused', 'internal') OR until < today())
       SELECT id FROM quote WHERE interview_id IN (
         SELECT interview_id FROM interview_participant WHERE participant_id IN (SELECT id FROM strict)
         UNION SELECT interview_id FROM speaker WHERE participant_id IN (SELECT id FROM strict)
         UNION SELECT value FROM json_each(?))`,
      JSON.stringify(gone),
    )
    .map(row => row.id)
  return quoteCardsByIds(read, ids).filter(({ source }) => !mayLeave(source.consent))
}

/** A quote with who said it and where; `not-found`. */
export function quoteCardById(read: Reader, id: QuoteId): QuoteCard {
  const [card] = quoteCardsByIds(read, [id])
  if (!card) throw new EngineFailure({ kind: 'not-found', noun: 'quote', name: id })
  return card
}

/** In no particular order; ids that do not exist are left out. */
export function quoteCardsByIds(read: Reader, ids: readonly QuoteId[]): readonly QuoteCard[] {
  return rowsToCards(
    read,
    read.all<CardRow>(`${cardQuery} WHERE quote.id IN (SELECT value FROM json_each(?))`, JSON.stringify(ids)),
  )
}

/** One page of what a filter lets through, latest interview first, and how many there are in all. */
export function pageOfQuotes(read: Reader, filter: QuoteFilter, offset: number, limit: number): QuotePage {
  const { where, parameters } = conditionsOf(filter)
  // CROSS JOIN walks the interviews in the order that is asked for, and stops when the page is full.
  const ids = read
    .all<{ id: QuoteId }>(
      `SELECT quote.id FROM interview CROSS JOIN quote ON quote.interview_id = interview.id WHERE ${where}
       ORDER BY interview.date DESC, interview.id DESC, quote.start, quote.id LIMIT ? OFFSET ?`,
      ...parameters,
      limit,
      offset,
    )
    .map(row => row.id)
  // A page that is not full is the last one, and says itself how many there are.
  const isLast = ids.length < limit && (ids.length > 0 || offset === 0)
  const total = isLast ? offset + ids.length : countOfQuotes(read, filter)
  const cards = new Map(quoteCardsByIds(read, ids).map(card => [card.id, card]))
  return { quotes: ids.flatMap(id => cards.get(id) ?? []), total }
}

function countOfQuotes(read: Reader, filter: QuoteFilter): number {
  const { where, parameters } = conditionsOf(filter)
  const row = read.get<{ total: number }>(`SELECT count(*) AS total FROM quote WHERE ${where}`, ...parameters)
  return row?.total ?? 0
}

const subtree = `
  WITH RECURSIVE subtree (id) AS (
    SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN subtree ON tag.parent_id = subtree.id)
  SELECT id FROM subtree`

/** Whether a quote has one of some tags. `+` keeps to the quote's own few tags, rather than seek each tag that is asked for. */
const isTagged = `EXISTS (
  SELECT 1 FROM quote_tag WHERE quote_tag.quote_id = quote.id AND +tag_id IN (${subtree}))`

function conditionsOf(filter: QuoteFilter): { where: string; parameters: readonly unknown[] } {
  const conditions: [string, ...unknown[]][] = [['quote.is_withdrawn = 0']]
  if (filter.kinds.length > 0) conditions.push(['quote.kinds & ? != 0', kindsToBits(filter.kinds)])
  if (filter.tagIds.length > 0) {
    conditions.push([isTagged, JSON.stringify(filter.tagIds)])
  }
  if (filter.isPlaced !== null) {
    conditions.push([
      `${filter.isPlaced ? '' : 'NOT '}EXISTS (SELECT 1 FROM evidence WHERE evidence.quote_id = quote.id)`,
    ])
  }
  if (filter.isStarred !== null) conditions.push(['quote.is_starred = ?', filter.isStarred ? 1 : 0])
  if (filter.needsReview !== null) conditions.push(['quote.needs_review = ?', filter.needsReview ? 1 : 0])
  if (filter.text.trim() !== '') conditions.push(containsFolded('quote.exact', filter.text.trim()))
  return {
    where: conditions.map(([condition]) => condition).join(' AND '),
    parameters: conditions.flatMap(([, ...parameters]) => parameters),
  }
}

function rowsToCards(read: Reader, rows: readonly CardRow[]): readonly QuoteCard[] {
  const consentOf = consentsToday(
    read,
    rows.map(row => row.interviewId),
  )
  const sayersOf = sayersFrom(read)
  const parts = rows.map(card => {
    const { id, interviewId, start, end, exact, kinds, memo, is_starred, needs_review, ...rest } = card
    const { is_interviewer, is_noted, ...source } = rest
    const said = {
      interviewId,
      participantId: source.participantId,
      isInterviewer: is_interviewer === 1,
      isNoted: is_noted === 1,
    }
    const sayers = sayersOf({ ...said, start, end, exact, needsReview: needs_review === 1 })
    return {
      row: { id, interviewId, start, end, exact, kinds, memo, is_starred, needs_review },
      source: { ...source, consent: strictest(sayers.map(consentOf)) },
    }
  })
  const quotes = rowsToQuotes(
    read,
    parts.map(part => part.row),
  )
  return quotes.map((quote, index) => ({ ...quote, source: (parts[index] as (typeof parts)[number]).source }))
}
