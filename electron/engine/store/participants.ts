import { EngineFailure } from '../../../shared/errors.ts'
import { type Consent, notAsked } from '../../../shared/model/consent.ts'
import type {
  ConsentId,
  InterviewId,
  ParticipantId,
  PartnerId,
  SpeakerId,
} from '../../../shared/model/ids.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import { participantPseudonym } from '../../../shared/model/pseudonym.ts'
import { nextNumber } from './numbers.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

/** A participant's own columns; what is left out of a new one is empty. */
export type ParticipantFields = Pick<Participant, 'name' | 'partnerId'> & {
  readonly [Field in 'role' | 'note' | 'pseudonym']?: string | undefined
}

type ParticipantRow = Omit<Participant, 'pseudonym' | 'consent'> &
  Omit<Consent, 'status'> & {
    readonly number: number
    readonly status: Consent['status'] | null
    readonly consentNote: string
  }

const query = `
  SELECT participant.id, name, role, partner_id AS partnerId, participant.note, number, pseudonym AS chosenPseudonym,
    status, given_on AS givenOn, how, until, consent.note AS consentNote,
    (SELECT count(*) FROM interview_participant WHERE participant_id = participant.id) AS interviews
  FROM participant
  LEFT JOIN consent ON consent.participant_id = participant.id AND consent.interview_id IS NULL`

/** All participants by name. */
export function listParticipants(read: Reader): readonly Participant[] {
  return read
    .all<ParticipantRow>(`${query} ORDER BY name COLLATE NOCASE, participant.id`)
    .map(rowToParticipant)
}

/** Whether there is a participant of this id. */
export function hasParticipant(read: Reader, id: ParticipantId): boolean {
  return read.get('SELECT 1 FROM participant WHERE id = ?', id) !== undefined
}

/** A participant; `not-found`. */
export function participantById(read: Reader, id: ParticipantId): Participant {
  const row = read.get<ParticipantRow>(`${query} WHERE participant.id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'participant', name: id })
  return rowToParticipant(row)
}

/** The people of a partner, by name. */
export function participantsAt(read: Reader, partnerId: PartnerId): readonly Participant[] {
  return read
    .all<ParticipantRow>(
      `${query} WHERE partner_id = ? ORDER BY name COLLATE NOCASE, participant.id`,
      partnerId,
    )
    .map(rowToParticipant)
}

/** Writes a new participant, with a number that no participant had before. */
export function insertParticipant(
  writer: Writer,
  fields: ParticipantFields & { readonly id: ParticipantId },
) {
  const { id, name, role = '', partnerId, pseudonym = '', note = '' } = fields
  const number = nextNumber(writer, 'participant')
  writer.insert('participant', { id, name, role, partner_id: partnerId, number, pseudonym, note })
}

/** Where a person is named as a speaker. */
export function speakersThatAre(
  read: Reader,
  id: ParticipantId,
): readonly { readonly id: SpeakerId; readonly interviewId: InterviewId }[] {
  return read.all(
    'SELECT id, interview_id AS interviewId FROM speaker WHERE participant_id = ? ORDER BY id',
    id,
  )
}

/** The interviews a person took part in. */
export function interviewIdsWith(read: Reader, id: ParticipantId): readonly InterviewId[] {
  return read
    .all<{ interview_id: InterviewId }>(
      'SELECT interview_id FROM interview_participant WHERE participant_id = ? ORDER BY interview_id',
      id,
    )
    .map(row => row.interview_id)
}

/** What a person agreed to: for everything (`interviewId` null), and for interviews. */
export function consentRowsOf(
  read: Reader,
  id: ParticipantId,
): readonly (Consent & { readonly id: ConsentId; readonly interviewId: InterviewId | null })[] {
  return read.all(
    `SELECT id, interview_id AS interviewId, status, given_on AS givenOn, how, until, note
     FROM consent WHERE participant_id = ? ORDER BY id`,
    id,
  )
}

function rowToParticipant(row: ParticipantRow): Participant {
  const { number, status, givenOn, how, until, consentNote, ...participant } = row
  return {
    ...participant,
    pseudonym: participantPseudonym(number, row.chosenPseudonym),
    consent: status === null ? notAsked : { status, givenOn, how, until, note: consentNote },
  }
}
