import type { SpeakerIs } from '../../../shared/contract/imports.ts'
import type { InterviewId, ParticipantId, PartnerId, SpeakerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import type { KnownPeople } from '../store/known-people.ts'
import { hasParticipant, insertParticipant } from '../store/participants.ts'
import { hasPartner, insertPartner } from '../store/partners.ts'
import type { Writer } from '../store/writer.ts'
import type { InterviewPlan } from './interview-guess.ts'
import { nameKey } from './name-key.ts'
import type { ParsedTranscript } from './parsed.ts'
import { Refusal } from './reading.ts'
import type { PartnerIs } from './speaker-guess.ts'

export type Inserting = {
  /** Who is there at this moment: a new partner or person of a name that is there already is that one. */
  people(): KnownPeople
  newId<Id extends string>(): Id
}

/**
 * Writes a transcript as an interview, with the partner and the people its plan names. Gives a `Refusal` where
 * somebody is there no more.
 */
export function insertTranscript(
  writer: Writer,
  transcript: ParsedTranscript,
  { title, date, kind, partner, speakers, others }: InterviewPlan,
  around: Inserting,
): InterviewId {
  const { newId } = around
  const partnerId = partnerFor(writer, partner, around)
  const cast = speakers.map(({ name, as }) => ({
    id: newId<SpeakerId>(),
    name,
    participantId: participantFor(writer, as, partnerId, around),
    isInterviewer: as.is === 'interviewer',
  }))
  const participantIds = [
    ...others.map(as => participantFor(writer, as, partnerId, around)),
    ...cast.map(speaker => speaker.participantId),
  ].filter(id => id !== null)
  const id = newId<InterviewId>()
  const blocks = transcript.speakerOfLine.map((place, line): Block => {
    const speakerId = place === null ? null : (cast[place]?.id ?? null)
    return { speakerId, at: transcript.timeOfLine[line] ?? null }
  })
  writer.insert('interview', {
    id,
    title,
    date,
    kind,
    partner_id: partnerId,
    imported_hash: transcript.hash,
    text: transcript.text,
    blocks: JSON.stringify(blocks),
  })
  for (const participantId of new Set(participantIds)) {
    writer.insert('interview_participant', { interview_id: id, participant_id: participantId })
  }
  for (const speaker of cast) {
    writer.insert('speaker', {
      id: speaker.id,
      interview_id: id,
      name: speaker.name,
      participant_id: speaker.participantId,
      is_interviewer: speaker.isInterviewer ? 1 : 0,
    })
  }
  return id
}

function partnerFor(writer: Writer, partner: PartnerIs, { people, newId }: Inserting): PartnerId | null {
  if (partner === null) return null
  if ('id' in partner) {
    if (!hasPartner(writer, partner.id))
      throw new Refusal('The partner that was chosen for it is there no more.')
    return partner.id
  }
  const known = people().partners.get(nameKey(partner.newName))?.[0]
  if (known) return known.id
  const id = newId<PartnerId>()
  insertPartner(writer, { id, name: partner.newName, type: 'other' })
  return id
}

function participantFor(
  writer: Writer,
  as: SpeakerIs,
  partnerId: PartnerId | null,
  { people, newId }: Inserting,
): ParticipantId | null {
  if (as.is === 'participant') {
    if (!hasParticipant(writer, as.participantId)) {
      throw new Refusal('A participant who was chosen for one of its speakers is there no more.')
    }
    return as.participantId
  }
  if (as.is !== 'new') return null
  const known = people()
    .participants.get(nameKey(as.name))
    ?.find(person => person.partnerId === partnerId)
  if (known) return known.id
  const id = newId<ParticipantId>()
  insertParticipant(writer, { id, name: as.name, role: as.role.trim(), partnerId })
  return id
}
