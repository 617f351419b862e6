import type { Consequences } from '../../../shared/contract/consequences.ts'
import type { InterviewId, ParticipantId, PartnerId, QuoteId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

type OfQuotes = Pick<Consequences, 'quotes' | 'claims' | 'packs'>

/** What rests on quotes: how many they are, the claims they support, and the packs they went out in. */
export function consequencesOfQuotes(read: Reader, quoteIds: readonly QuoteId[]): OfQuotes {
  const ids = JSON.stringify(quoteIds)
  const claims = read.all<Omit<Consequences['claims'][number], 'isLast'> & { others: number }>(
    `WITH gone AS MATERIALIZED (SELECT value AS id FROM json_each(?))
     SELECT claim.id, persona_id AS personaId, persona.name AS personaName, claim.text,
       (SELECT count(*) FROM evidence AS other JOIN quote ON quote.id = other.quote_id
        WHERE other.claim_id = claim.id AND other.stance = 'supports' AND quote.is_withdrawn = 0
          AND quote.id NOT IN (SELECT id FROM gone)) AS others
     FROM claim JOIN persona ON persona.id = persona_id
     WHERE claim.id IN (
       SELECT claim_id FROM gone JOIN evidence ON evidence.quote_id = gone.id WHERE stance = 'supports')
     ORDER BY persona.position, claim.position, claim.id`,
    ids,
  )
  const packs = read.all<Omit<Consequences['packs'][number], 'withNames'> & { with_names: number }>(
    `WITH gone AS MATERIALIZED (SELECT value AS id FROM json_each(?))
     SELECT file_name AS fileName, at, with_names FROM pack_export
     WHERE EXISTS (SELECT 1 FROM json_each(pack_export.quotes) WHERE value IN (SELECT id FROM gone))
     ORDER BY at DESC, pack_export.id DESC`,
    ids,
  )
  return {
    quotes: quoteIds.length,
    claims: claims.map(({ others, ...claim }) => ({ ...claim, isLast: others === 0 })),
    packs: packs.map(({ with_names, ...pack }) => ({ ...pack, withNames: with_names === 1 })),
  }
}

/**
 * The quotes that these people said, in one interview or (null) in all: those of speakers they are, and in a text
 * that names no speaker those of an interview that was with one of them alone. Withdrawn ones are left out.
 */
export function quoteIdsSaidBy(
  read: Reader,
  participantIds: readonly ParticipantId[],
  interviewId: InterviewId | null = null,
): readonly QuoteId[] {
  return read
    .all<{ id: QuoteId }>(
      `WITH person AS MATERIALIZED (SELECT value AS id FROM json_each(?))
       SELECT quote.id FROM speaker
       JOIN quote ON quote.interview_id = speaker.interview_id AND quote.speaker_id = speaker.id
       WHERE speaker.participant_id IN (SELECT id FROM person)
         AND is_withdrawn = 0 AND speaker.interview_id = coalesce(?, speaker.interview_id)
       UNION
       SELECT quote.id FROM interview_participant AS present
       JOIN quote ON quote.interview_id = present.interview_id AND quote.speaker_id IS NULL
       WHERE participant_id IN (SELECT id FROM person)
         AND is_withdrawn = 0 AND present.interview_id = coalesce(?, present.interview_id)
         AND (SELECT count(*) FROM interview_participant AS anybody
              WHERE anybody.interview_id = present.interview_id) = 1`,
      JSON.stringify(participantIds),
      interviewId,
      interviewId,
    )
    .map(row => row.id)
}

/** The quotes of a partner's interviews of which nobody noted who said them: they speak for the partner alone. */
export function quoteIdsOfNobodyAt(read: Reader, partnerId: PartnerId): readonly QuoteId[] {
  return read
    .all<{ id: QuoteId }>(
      `SELECT quote.id FROM interview JOIN quote ON quote.interview_id = interview.id
       LEFT JOIN speaker ON speaker.id = quote.speaker_id
       WHERE interview.partner_id = ? AND is_withdrawn = 0 AND CASE
         WHEN speaker.id IS NOT NULL THEN speaker.participant_id IS NULL AND speaker.is_interviewer = 0
         ELSE (SELECT count(*) FROM interview_participant AS present
               WHERE present.interview_id = interview.id) != 1 END`,
      partnerId,
    )
    .map(row => row.id)
}

/** The interviews in which people took part or are named as speakers, and those with a partner, latest first. */
export function interviewsWith(
  read: Reader,
  participantIds: readonly ParticipantId[],
  partnerId: PartnerId | null = null,
): Consequences['interviews'] {
  const ids = JSON.stringify(participantIds)
  return read.all<Consequences['interviews'][number]>(
    `SELECT id, title FROM interview
     WHERE partner_id = ?
       OR id IN (SELECT interview_id FROM interview_participant
                 WHERE participant_id IN (SELECT value FROM json_each(?)))
       OR id IN (SELECT interview_id FROM speaker WHERE participant_id IN (SELECT value FROM json_each(?)))
     ORDER BY date DESC, id DESC`,
    partnerId,
    ids,
    ids,
  )
}
