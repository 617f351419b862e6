import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, SpeakerId } from '../../../shared/model/ids.ts'
import type { Speaker } from '../../../shared/model/interview.ts'
import type { Reader } from './reader.ts'

type SpeakerRow = Omit<Speaker, 'isInterviewer'> & { readonly is_interviewer: number }

const columns = 'id, name, participant_id AS participantId, is_interviewer'

/** Whom the lines of an interview may name, in the order in which they were added. */
export function speakersOf(read: Reader, id: InterviewId): readonly Speaker[] {
  return read
    .all<SpeakerRow>(`SELECT ${columns} FROM speaker WHERE interview_id = ? ORDER BY id`, id)
    .map(rowToSpeaker)
}

/** Whether a speaker of this id is in the file, of whichever interview. */
export function isSpeaker(read: Reader, id: SpeakerId): boolean {
  return read.get('SELECT 1 FROM speaker WHERE id = ?', id) !== undefined
}

/** A speaker and the interview that has it; `not-found`. */
export function speakerById(read: Reader, id: SpeakerId): Speaker & { readonly interviewId: InterviewId } {
  const row = read.get<SpeakerRow & { interviewId: InterviewId }>(
    `SELECT ${columns}, interview_id AS interviewId FROM speaker WHERE id = ?`,
    id,
  )
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'speaker', name: id })
  return { ...rowToSpeaker(row), interviewId: row.interviewId }
}

/** The speaker of an interview whose name this is, in whatever case. */
export function speakerNamed(read: Reader, interviewId: InterviewId, name: string): Speaker | undefined {
  const sought = name.toLocaleLowerCase()
  return speakersOf(read, interviewId).find(speaker => speaker.name.toLocaleLowerCase() === sought)
}

function rowToSpeaker({ id, name, participantId, is_interviewer }: SpeakerRow): Speaker {
  return { id, name, participantId, isInterviewer: is_interviewer === 1 }
}
