import { EngineFailure } from '../../../shared/errors.ts'
import { type InterviewGuide, interviewGuide } from '../../../shared/model/guide.ts'
import type { InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import type { Block, Clock, Interview, InterviewSummary } from '../../../shared/model/interview.ts'
import { consentsOfInterview } from './consents.ts'
import type { Reader } from './reader.ts'
import { speakersOf } from './speakers.ts'

/** All interviews, latest date first, with how many quotes each has, how many need review, and whether its clock runs. */
export function listInterviews(read: Reader): readonly InterviewSummary[] {
  const rows = read.all<Omit<InterviewSummary, 'isLive'> & { is_live: number }>(`
    WITH counted AS (
      SELECT interview_id, count(*) AS quotes, sum(needs_review) AS needs_review
      FROM quote WHERE is_withdrawn = 0 GROUP BY interview_id
    )
    SELECT interview.id, title, interview.kind, date, interview.partner_id AS partnerId, partner.name AS partnerName,
      partner.type AS partnerType, coalesce(quotes, 0) AS quotes, coalesce(needs_review, 0) AS needsReview,
      clock_since IS NOT NULL AS is_live
    FROM interview
    LEFT JOIN partner ON partner.id = interview.partner_id
    LEFT JOIN counted ON counted.interview_id = interview.id
    ORDER BY date DESC, interview.id DESC`)
  return rows.map(({ is_live, ...interview }) => ({ ...interview, isLive: is_live === 1 }))
}

/** An interview with its text; `not-found`. */
export function interviewById(read: Reader, id: InterviewId): Interview {
  const row = read.get<InterviewRow>(
    `SELECT id, title, kind, date, partner_id AS partnerId, clock_elapsed, clock_since, guide, text, blocks, revision
     FROM interview WHERE id = ?`,
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'interview', name: id })
  const { clock_elapsed: elapsed, clock_since: since, ...interview } = row
  return {
    ...interview,
    participantIds: participantIdsOf(read, id),
    consents: consentsOfInterview(read, id),
    clock: { elapsed, since },
    guide: readGuide(row.guide),
    blocks: JSON.parse(row.blocks) as readonly Block[],
    speakers: speakersOf(read, id),
  }
}

type InterviewRow = Pick<Interview, 'id' | 'title' | 'kind' | 'date' | 'partnerId' | 'text' | 'revision'> & {
  readonly clock_elapsed: number
  readonly clock_since: string | null
  readonly guide: string | null
  readonly blocks: string
}

/** What does not read as a guide is none: it must not keep anybody from the interview's words. */
function readGuide(json: string | null): InterviewGuide | null {
  try {
    return json === null ? null : (interviewGuide.safeParse(JSON.parse(json)).data ?? null)
  } catch {
    return null
  }
}

/** The clock of an interview, with its title; `not-found`. */
export function clockOf(read: Reader, id: InterviewId): { readonly title: string; readonly clock: Clock } {
  const row = read.get<{ title: string; elapsed: number; since: string | null }>(
    'SELECT title, clock_elapsed AS elapsed, clock_since AS since FROM interview WHERE id = ?',
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'interview', name: id })
  return { title: row.title, clock: { elapsed: row.elapsed, since: row.since } }
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
