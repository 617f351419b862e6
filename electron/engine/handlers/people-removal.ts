import type { InterviewId, ParticipantId, PartnerId, SpeakerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import { interviewsWith } from '../store/consequences.ts'
import { textOf, writeBlocks } from '../store/interview-text.ts'
import { participantIdsOf } from '../store/interviews.ts'
import { consentRowsOf, interviewIdsWith, participantsAt, speakersThatAre } from '../store/participants.ts'
import { partnerById, setAttributeOf, setSegmentsOf } from '../store/partners.ts'
import { quoteIdsIn } from '../store/quotes.ts'
import { speakersOf } from '../store/speakers.ts'
import type { Writer } from '../store/writer.ts'
import { sameName } from './namesakes.ts'

type NewId = <Id extends string>() => Id

/** Interviews, text and quotes stay; speakers keep their names. */
export function removeParticipant(writer: Writer, id: ParticipantId, newId: NewId) {
  for (const speaker of speakersThatAre(writer, id)) {
    writer.update('speaker', { id: speaker.id }, { participant_id: null })
  }
  for (const interviewId of interviewIdsWith(writer, id)) {
    // Of two people one stays, and would come to speak for lines that may be the other's.
    if (participantIdsOf(writer, interviewId).length === 2) giveLinesToNobody(writer, interviewId, newId)
    writer.remove('interview_participant', { interview_id: interviewId, participant_id: id })
  }
  for (const consent of consentRowsOf(writer, id)) writer.remove('consent', { id: consent.id })
  writer.remove('participant', { id })
}

/** Removes the people of a partner, as a partner that goes takes them along. */
export function removePeopleAt(writer: Writer, id: PartnerId, newId: NewId) {
  for (const person of participantsAt(writer, id)) removeParticipant(writer, person.id, newId)
}

/** A partner without people; its interviews are then with nobody. */
export function removePartner(writer: Writer, id: PartnerId) {
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

/** Blank lines too: a quote that needs review may stand in one. */
function giveLinesToNobody(writer: Writer, interviewId: InterviewId, newId: NewId) {
  const { text, blocks: json } = textOf(writer, interviewId)
  const blocks = JSON.parse(json) as readonly Block[]
  const isSilent = text.trim() === '' && quoteIdsIn(writer, interviewId).length === 0
  if (isSilent || blocks.every(block => block.speakerId !== null)) return
  const speakerId = unknownSpeaker(writer, interviewId, newId)
  writeBlocks(
    writer,
    interviewId,
    blocks.map(block => (block.speakerId === null ? { ...block, speakerId } : block)),
  )
}

/** The name of the one who goes would say more than is known: the lines may be of the one who stays. */
const unknownName = 'Unknown speaker'

function unknownSpeaker(writer: Writer, interviewId: InterviewId, newId: NewId): SpeakerId {
  const others = speakersOf(writer, interviewId)
  for (let name = unknownName, number = 2; ; name = `${unknownName} ${number++}`) {
    const namesake = others.find(speaker => sameName(speaker.name, name))
    if (namesake && namesake.participantId === null && !namesake.isInterviewer) return namesake.id
    if (namesake) continue
    const id = newId<SpeakerId>()
    const row = { id, interview_id: interviewId, name, participant_id: null, is_interviewer: 0 }
    writer.insert('speaker', row)
    return id
  }
}
