import { EngineFailure } from '../../../shared/errors.ts'
import { mayLeave, strictest } from '../../../shared/model/consent.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { QuoteCard, QuoteSource } from '../../../shared/model/quote.ts'
import { goneConsents } from './gone-consents.ts'
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
  FROM json_each(?) CROSS JOIN quote ON quote.id = value
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
  return rowsToCards(read, read.all<CardRow>(cardQuery, JSON.stringify([...new Set(ids)])))
}

function rowsToCards(read: Reader, rows: readonly CardRow[]): readonly QuoteCard[] {
  const consentOf = consentsToday(
    read,
    rows.map(row => row.interviewId),
  )
  const sayersOf = sayersFrom(read)
  return rowsToQuotes(read, rows).map((quote, index) => {
    const row = rows[index] as CardRow
    const { interviewId, start, end, exact, needsReview } = quote
    const sayers = sayersOf({
      interviewId,
      start,
      end,
      exact,
      needsReview,
      participantId: row.participantId,
      isInterviewer: row.is_interviewer === 1,
      isNoted: row.is_noted === 1,
    })
    return {
      ...quote,
      source: {
        interviewTitle: row.interviewTitle,
        date: row.date,
        at: row.at,
        participantId: row.participantId,
        participantName: row.participantName,
        role: row.role,
        partnerId: row.partnerId,
        partnerName: row.partnerName,
        partnerType: row.partnerType,
        consent: strictest(sayers.map(consentOf)),
      },
    }
  })
}
