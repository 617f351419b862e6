import type { InterviewId, ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import { interviewsWith } from '../store/consequences.ts'
import { consentRowsOf, interviewIdsWith, participantsAt, speakersThatAre } from '../store/participants.ts'
import { partnerById, setAttributeOf, setSegmentsOf } from '../store/partners.ts'
import type { Writer } from '../store/writer.ts'

/** Interviews, text and quotes stay; speakers keep their names. */
export function removeParticipant(writer: Writer, id: ParticipantId) {
  for (const speaker of speakersThatAre(writer, id)) {
    writer.update('speaker', { id: speaker.id }, { participant_id: null })
  }
  for (const interviewId of interviewIdsWith(writer, id)) {
    writer.remove('interview_participant', { interview_id: interviewId, participant_id: id })
  }
  for (const consent of consentRowsOf(writer, id)) writer.remove('consent', { id: consent.id })
  writer.remove('participant', { id })
}

/** Its people go with it, and its interviews are then with nobody. */
export function removePartner(writer: Writer, id: PartnerId) {
  for (const person of participantsAt(writer, id)) removeParticipant(writer, person.id)
  for (const interviewId of interviewIdsAt(writer, id)) {
    writer.update('interview', { id: interviewId }, { partner_id: null })
  }
  setSegmentsOf(writer, id, [])
  for (const { attributeId } of partnerById(writer, id).attributes)
    setAttributeOf(writer, id, attributeId, null)
  writer.remove('partner', { id })
}

/** The interviews that are with a partner. */
export function interviewIdsAt(writer: Writer, id: PartnerId): readonly InterviewId[] {
  return interviewsWith(writer, [], id).map(interview => interview.id)
}
