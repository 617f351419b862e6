import type { InterviewId, ParticipantId, PartnerId, SpeakerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import { insertParticipant, participantByName } from '../store/participants.ts'
import { insertPartner, partnerByName } from '../store/partners.ts'
import type { Writer } from '../store/writer.ts'
import type { Transcript } from './reading.ts'

export type InsertedTranscript = {
  readonly interviewId: InterviewId
  readonly turns: number
  readonly speakers: number
}

/**
 * Writes a transcript as an interview. Its partner and participants are those of that name, or new; its speakers
 * are the participants of their name, and whoever is called "Interviewer".
 */
export function insertTranscript(
  writer: Writer,
  transcript: Transcript,
  about: { readonly title: string; readonly date: string },
  newId: <Id extends string>() => Id,
): InsertedTranscript {
  const partnerId = partnerFor(writer, transcript.headers.get('partner') ?? '', newId)
  const participantIds = namesIn(transcript.headers.get('participants') ?? '').map(name => ({
    name,
    id: participantFor(writer, name, partnerId, newId),
  }))
  const id = newId<InterviewId>()
  const names = [...new Set(transcript.lines.flatMap(line => line.speaker ?? []))]
  const speakers = new Map(names.map(name => [name, newId<SpeakerId>()]))
  const blocks = transcript.lines.map(
    (line): Block => ({
      speakerId: (line.speaker && speakers.get(line.speaker)) || null,
      at: line.at,
    }),
  )
  writer.insert('interview', {
    id,
    title: about.title,
    date: about.date,
    partner_id: partnerId,
    text: transcript.lines.map(line => line.text).join('\n'),
    blocks: JSON.stringify(blocks),
  })
  for (const participantId of new Set(participantIds.map(participant => participant.id))) {
    writer.insert('interview_participant', { interview_id: id, participant_id: participantId })
  }
  for (const [name, speakerId] of speakers) {
    const isInterviewer = /^(interviewer|moderator|researcher)$/i.test(name)
    writer.insert('speaker', {
      id: speakerId,
      interview_id: id,
      name,
      participant_id: participantIds.find(participant => sameName(participant.name, name))?.id ?? null,
      is_interviewer: isInterviewer ? 1 : 0,
    })
  }
  return {
    interviewId: id,
    turns: blocks.filter(block => block.speakerId !== null).length,
    speakers: speakers.size,
  }
}

function partnerFor(writer: Writer, name: string, newId: <Id extends string>() => Id): PartnerId | null {
  if (name === '') return null
  const known = partnerByName(writer, name)
  if (known) return known.id
  const id = newId<PartnerId>()
  insertPartner(writer, { id, name, type: 'other' })
  return id
}

function participantFor(
  writer: Writer,
  name: string,
  partnerId: PartnerId | null,
  newId: <Id extends string>() => Id,
): ParticipantId {
  const known = participantByName(writer, name, partnerId)
  if (known) return known.id
  const id = newId<ParticipantId>()
  insertParticipant(writer, { id, name, partnerId })
  return id
}

/** The names in a header that lists several. */
export function namesIn(header: string): readonly string[] {
  return header
    .split(';')
    .map(name => name.trim())
    .filter(name => name !== '')
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase()
}
