import type { ParticipantId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { listParticipants, participantById } from '../store/participants.ts'
import { partnerById } from '../store/partners.ts'
import { given } from './given.ts'

export const participants: HandlersOf<'participants'> = {
  'participants.list': (_input, { read }) => listParticipants(read),
  'participants.create': ({ name, role, partnerId }, { write, newId, read }) => {
    if (partnerId !== null) partnerById(read, partnerId)
    const id = newId<ParticipantId>()
    write(`create participant ${name}`, writer =>
      writer.insert('participant', { id, name, role, partner_id: partnerId }),
    )
    return participantById(read, id)
  },
  'participants.update': ({ id, name, role, partnerId }, { write, read }) => {
    const before = participantById(read, id)
    if (partnerId) partnerById(read, partnerId)
    write(`change participant ${before.name}`, writer =>
      writer.update('participant', { id }, given({ name, role, partner_id: partnerId })),
    )
    return participantById(read, id)
  },
}
