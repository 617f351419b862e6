import { type Consent, type InterviewConsent, notAsked } from '../../../shared/model/consent.ts'
import type { ConsentId, InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

const columns = 'consent.status, consent.given_on AS givenOn, consent.how, consent.until, consent.note'

/** What a participant agreed to for everything; not asked where nobody noted anything. */
export function standingConsent(read: Reader, participantId: ParticipantId): Consent {
  return (
    read.get<Consent>(
      `SELECT ${columns} FROM consent WHERE participant_id = ? AND interview_id IS NULL`,
      participantId,
    ) ?? notAsked
  )
}

/** For which interviews a participant said otherwise, latest interview first. */
export function consentOverrides(
  read: Reader,
  participantId: ParticipantId,
): readonly (InterviewConsent & { readonly interviewId: InterviewId; readonly title: string })[] {
  return read
    .all<Consent & { interviewId: InterviewId; title: string }>(
      `SELECT interview.id AS interviewId, title, ${columns}
       FROM consent JOIN interview ON interview.id = interview_id
       WHERE participant_id = ? ORDER BY date DESC, interview.id DESC`,
      participantId,
    )
    .map(row => ({ ...row, participantId, isOverride: true }))
}

/** What each participant of an interview agreed to for it, in the order of their names. */
export function consentsOfInterview(read: Reader, interviewId: InterviewId): readonly InterviewConsent[] {
  return read
    .all<Omit<InterviewConsent, 'isOverride'> & { status: Consent['status'] | null; is_override: number }>(
      `SELECT participant.id AS participantId, ${columns},
         consent.interview_id IS NOT NULL AS is_override
       FROM interview_participant JOIN participant ON participant.id = interview_participant.participant_id
       LEFT JOIN consent ON consent.id = (
         SELECT id FROM consent AS said WHERE said.participant_id = participant.id
           AND (said.interview_id IS NULL OR said.interview_id = interview_participant.interview_id)
         ORDER BY said.interview_id IS NULL LIMIT 1)
       WHERE interview_participant.interview_id = ? ORDER BY participant.name COLLATE NOCASE, participant.id`,
      interviewId,
    )
    .map(({ participantId, is_override, ...said }) => ({
      ...(said.status === null ? notAsked : said),
      participantId,
      isOverride: is_override === 1,
    }))
}

/** The row of what was noted of a participant for one interview, or (null) for everything. */
export function consentIdOf(
  read: Reader,
  participantId: ParticipantId,
  interviewId: InterviewId | null,
): ConsentId | undefined {
  return read.get<{ id: ConsentId }>(
    'SELECT id FROM consent WHERE participant_id = ? AND interview_id IS ?',
    participantId,
    interviewId,
  )?.id
}

/** What was noted for one interview alone, of whomever. */
export function consentIdsOfInterview(read: Reader, interviewId: InterviewId): readonly ConsentId[] {
  return read
    .all<{ id: ConsentId }>('SELECT id FROM consent WHERE interview_id = ?', interviewId)
    .map(row => row.id)
}
