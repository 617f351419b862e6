import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import type { Block, Interview, InterviewSummary, Speaker } from '../../../shared/model/interview.ts'
import type { Reader } from './reader.ts'

/** All interviews, latest date first, with how many quotes each has and how many need review. */
export function listInterviews(read: Reader): readonly InterviewSummary[] {
  return read.all<InterviewSummary>(`
    WITH counted AS (
      SELECT interview_id, count(*) AS quotes, sum(needs_review) AS needs_review
      FROM quote WHERE is_withdrawn = 0 GROUP BY interview_id
    )
    SELECT interview.id, title, date, interview.partner_id AS partnerId, partner.name AS partnerName,
      partner.type AS partnerType, coalesce(quotes, 0) AS quotes, coalesce(needs_review, 0) AS needsReview
    FROM interview
    LEFT JOIN partner ON partner.id = interview.partner_id
    LEFT JOIN counted ON counted.interview_id = interview.id
    ORDER BY date DESC, interview.id DESC`)
}

/** An interview with its text; `not-found`. */
export function interviewById(read: Reader, id: InterviewId): Interview {
  const row = read.get<Omit<Interview, 'blocks' | 'speakers' | 'participantIds'> & { blocks: string }>(
    'SELECT id, title, date, partner_id AS partnerId, text, blocks, revision FROM interview WHERE id = ?',
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'interview', name: id })
  return {
    ...row,
    blocks: JSON.parse(row.blocks) as readonly Block[],
    participantIds: participantIdsOf(read, id),
    speakers: speakersOf(read, id),
  }
}

/** An interview without its text, which may be long; `not-found`. */
export function titleAndRevision(
  read: Reader,
  id: InterviewId,
): { readonly title: string; readonly revision: number } {
  const row = read.get<{ title: string; revision: number }>(
    'SELECT title, revision FROM interview WHERE id = ?',
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'interview', name: id })
  return row
}

/** What a place in an interview's text is looked up with. `not-found` without the interview. */
export function textAndTitle(
  read: Reader,
  id: InterviewId,
): { readonly title: string; readonly revision: number; readonly text: string } {
  const row = read.get<{ title: string; revision: number; text: string }>(
    'SELECT title, revision, text FROM interview WHERE id = ?',
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'interview', name: id })
  return row
}

/** Whether an interview of this id is in the file. */
export function isInterview(read: Reader, id: string): boolean {
  return read.get('SELECT 1 FROM interview WHERE id = ?', id) !== undefined
}

/** Who took part, by name. */
export function participantIdsOf(read: Reader, id: InterviewId): readonly ParticipantId[] {
  return read
    .all<{ participant_id: ParticipantId }>(
      `SELECT participant_id FROM interview_participant JOIN participant ON participant.id = participant_id
       WHERE interview_id = ? ORDER BY participant.name COLLATE NOCASE, participant_id`,
      id,
    )
    .map(row => row.participant_id)
}

/** Whom the lines of an interview may name, in the order in which they were added. */
export function speakersOf(read: Reader, id: InterviewId): readonly Speaker[] {
  return read
    .all<Omit<Speaker, 'isInterviewer'> & { is_interviewer: number }>(
      'SELECT id, name, participant_id AS participantId, is_interviewer FROM speaker WHERE interview_id = ? ORDER BY id',
      id,
    )
    .map(({ is_interviewer, ...speaker }) => ({ ...speaker, isInterviewer: is_interviewer === 1 }))
}

/** An interview that holds exactly this text. */
export function interviewWithText(read: Reader, text: string): { title: string } | undefined {
  return read.get<{ title: string }>('SELECT title FROM interview WHERE text = ?', text)
}
