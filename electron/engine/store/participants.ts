import { EngineFailure } from '../../../shared/errors.ts'
import type { ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Reader } from './reader.ts'

const columns = 'id, name, role, partner_id AS partnerId'

/** All participants by name. */
export function listParticipants(read: Reader): readonly Participant[] {
  return read.all<Participant>(`SELECT ${columns} FROM participant ORDER BY name COLLATE NOCASE, id`)
}

/** Whether there is a participant of this id. */
export function hasParticipant(read: Reader, id: ParticipantId): boolean {
  return read.get('SELECT 1 FROM participant WHERE id = ?', id) !== undefined
}

/** A participant; `not-found`. */
export function participantById(read: Reader, id: ParticipantId): Participant {
  const participant = read.get<Participant>(`SELECT ${columns} FROM participant WHERE id = ?`, id)
  if (!participant) throw new EngineFailure({ kind: 'not-found', noun: 'participant', name: id })
  return participant
}

/** A person by name at a partner (null: internal). */
export function participantByName(
  read: Reader,
  name: string,
  partnerId: PartnerId | null,
): Participant | undefined {
  return read.get<Participant>(
    `SELECT ${columns} FROM participant WHERE name = ? COLLATE NOCASE AND partner_id IS ? ORDER BY id`,
    name,
    partnerId,
  )
}
