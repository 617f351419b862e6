import type { ParticipantId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { consequencesOfQuotes, interviewsWith, quoteIdsSaidBy } from '../store/consequences.ts'
import { insertParticipant, listParticipants, participantById } from '../store/participants.ts'
import { partnerById } from '../store/partners.ts'
import { given } from './given.ts'
import { refuseItself, refuseSharedPseudonym } from './namesakes.ts'
import { mergeParticipants } from './people-merge.ts'
import { removeParticipant } from './people-removal.ts'

export const participants: HandlersOf<'participants'> = {
  'participants.list': (_input, { read }) => listParticipants(read),
  'participants.create': (fields, { write, newId, read }) => {
    if (fields.partnerId !== null) partnerById(read, fields.partnerId)
    const id = newId<ParticipantId>()
    write(`create participant ${fields.name}`, writer => insertParticipant(writer, { id, ...fields }))
    return participantById(read, id)
  },
  'participants.update': ({ id, partnerId, ...fields }, { write, read }) => {
    const before = participantById(read, id)
    if (partnerId) partnerById(read, partnerId)
    if (fields.pseudonym) refuseSharedPseudonym(listParticipants(read), fields.pseudonym, id)
    write(`change participant ${before.name}`, writer =>
      writer.update('participant', { id }, given({ ...fields, partner_id: partnerId })),
    )
    return participantById(read, id)
  },
  'participants.consequences': ({ id }, { read }) => {
    const { name } = participantById(read, id)
    return {
      participants: [name],
      interviews: interviewsWith(read, [id]),
      ...consequencesOfQuotes(read, quoteIdsSaidBy(read, [id])),
    }
  },
  'participants.remove': ({ id }, { write, read, newId }) => {
    const { name } = participantById(read, id)
    write(`remove participant ${name}`, writer => removeParticipant(writer, id, newId))
    return null
  },
  'participants.merge': ({ id, into }, { write, read }) => {
    refuseItself(id, into, 'participant')
    const gone = participantById(read, id)
    const kept = participantById(read, into)
    write(`merge participant ${gone.name} into ${kept.name}`, writer => mergeParticipants(writer, gone, kept))
    return participantById(read, into)
  },
}
