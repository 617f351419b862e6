import { type ConsentStatus, consentOn, strictest } from '../../../shared/model/consent.ts'
import type { InterviewId, ParticipantId, QuoteId } from '../../../shared/model/ids.ts'
import type { Anchor } from '../../../shared/model/quote.ts'
import { goneConsents } from './gone-consents.ts'
import { type Sayer, sayersFrom } from './quote-sayers.ts'
import type { Reader } from './reader.ts'
import { today } from './today.ts'

/**
 * What whoever said a quote of these interviews agreed to, today. Where nobody noted who spoke it may have been any of
 * those who took part, so the strictest of them decides, people among them who have been removed since; null for the
 * interviewer, and where nobody took part.
 */
export function consentsToday(
  read: Reader,
  interviewIds: readonly InterviewId[],
): (sayer: Sayer) => ConsentStatus | null {
  const rows = read.all<{
    interviewId: InterviewId
    participantId: ParticipantId
    status: ConsentStatus | null
    until: string | null
  }>(
    `WITH asked AS MATERIALIZED (SELECT value AS id FROM json_each(?)), present AS (
       SELECT interview_id, participant_id FROM interview_participant
       WHERE interview_id IN (SELECT id FROM asked)
       UNION SELECT interview_id, participant_id FROM speaker
       WHERE interview_id IN (SELECT id FROM asked) AND participant_id IS NOT NULL)
     SELECT present.interview_id AS interviewId, present.participant_id AS participantId, status, until
     FROM present LEFT JOIN consent ON consent.id = coalesce(
       (SELECT id FROM consent AS own WHERE own.participant_id = present.participant_id
         AND coalesce(own.interview_id, '') = present.interview_id),
       (SELECT id FROM consent AS own WHERE own.participant_id = present.participant_id
         AND coalesce(own.interview_id, '') = ''))`,
    JSON.stringify([...new Set(interviewIds)]),
  )
  const day = today(read)
  const ofPerson = new Map<string, ConsentStatus>()
  const ofAll = new Map<string, ConsentStatus | null>()
  for (const { interviewId, participantId, status, until } of rows) {
    const consent = status === null ? 'not-asked' : consentOn({ status, until }, day)
    ofPerson.set(`${interviewId} ${participantId}`, consent)
    ofAll.set(interviewId, strictest([ofAll.get(interviewId) ?? null, consent]))
  }
  const ofGone = goneConsents(read)
  return ({ interviewId, participantId, isInterviewer, isNoted }) => {
    if (isInterviewer) return null
    const own = participantId === null ? undefined : ofPerson.get(`${interviewId} ${participantId}`)
    if (own && isNoted) return own
    return strictest([own ?? ofAll.get(interviewId) ?? null, ofGone.get(interviewId) ?? null])
  }
}

/**
 * The quotes that a participant's consent decides on, for everything (but the interviews for which they said
 * otherwise) or for one interview: those with words they said, and with words that nobody noted who said where they
 * took part. Withdrawn ones are left out.
 */
export function quoteIdsUnderConsent(
  read: Reader,
  participantId: ParticipantId,
  interviewId: InterviewId | null,
): readonly QuoteId[] {
  const sayersOf = sayersFrom(read)
  return read
    .all<Anchor & Row>(
      `WITH said AS MATERIALIZED (SELECT ? AS person, ? AS interview)
       SELECT quote.id, quote.interview_id AS interviewId, start, end, exact, needs_review,
         speaker.participant_id AS participantId, coalesce(speaker.is_interviewer, 0) AS is_interviewer
       FROM said JOIN quote LEFT JOIN speaker ON speaker.id = quote.speaker_id
       WHERE is_withdrawn = 0 AND quote.interview_id IN (
         SELECT interview_id FROM interview_participant WHERE participant_id = person
         UNION SELECT interview_id FROM speaker WHERE participant_id = person)
       AND CASE WHEN interview IS NOT NULL THEN quote.interview_id = interview
         ELSE quote.interview_id NOT IN (SELECT interview_id FROM consent
           WHERE participant_id = person AND interview_id IS NOT NULL) END
       ORDER BY quote.id`,
      participantId,
      interviewId,
    )
    .filter(({ needs_review, is_interviewer, ...quote }) => {
      const isNoted = quote.participantId !== null
      const flags = { isNoted, isInterviewer: is_interviewer === 1, needsReview: needs_review === 1 }
      return sayersOf({ ...quote, ...flags }).some(
        sayer =>
          sayer.participantId === participantId || (sayer.participantId === null && !sayer.isInterviewer),
      )
    })
    .map(row => row.id)
}

type Row = Pick<Sayer, 'interviewId' | 'participantId'> & {
  readonly id: QuoteId
  readonly exact: string
  readonly needs_review: number
  readonly is_interviewer: number
}
