import type { InterviewId, ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import type { PackPeople } from '../pack/pack-people.ts'
import { listCustomers } from './customers.ts'
import { readGonePeople } from './gone-people.ts'
import { listParticipants } from './participants.ts'
import { listPartners } from './partners.ts'
import type { Reader } from './reader.ts'

/** Everybody whose name could stand in a pack, and who was there in which interview, whether or not they are gone. */
export function readPackPeople(read: Reader): PackPeople {
  const gone = readGonePeople(read)
  const left = gone.participants.flatMap(({ id, interviewIds }) =>
    interviewIds.map(interviewId => ({ interviewId, participantId: id })),
  )
  const present = Map.groupBy(
    [
      ...read.all<{ interviewId: InterviewId; participantId: ParticipantId }>(
        `SELECT interview_id AS interviewId, participant_id AS participantId FROM interview_participant
       UNION SELECT interview_id, participant_id FROM speaker WHERE participant_id IS NOT NULL`,
      ),
      ...left,
    ],
    row => row.interviewId,
  )
  const interviews = read.all<{ id: InterviewId; partnerId: PartnerId | null }>(
    'SELECT id, partner_id AS partnerId FROM interview',
  )
  return {
    participants: listParticipants(read),
    partners: listPartners(read),
    customers: listCustomers(read),
    gone,
    interviews: new Map(
      interviews.map(({ id, partnerId }) => [
        id,
        { partnerId, participantIds: (present.get(id) ?? []).map(row => row.participantId) },
      ]),
    ),
  }
}
