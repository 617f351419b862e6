import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, ParticipantId, SpeakerId } from '../../../shared/model/ids.ts'
import type { Block, Speaker } from '../../../shared/model/interview.ts'
import type { HandlersOf } from '../context.ts'
import { textOf, writeBlocks } from '../store/interview-text.ts'
import { participantIdsOf, titleAndRevision } from '../store/interviews.ts'
import { participantById } from '../store/participants.ts'
import type { Reader } from '../store/reader.ts'
import { isSpeaker, speakerById, speakerNamed } from '../store/speakers.ts'
import type { Writer } from '../store/writer.ts'
import { given } from './given.ts'

export const speakers: HandlersOf<'speakers'> = {
  'speakers.create': ({ id: givenId, interviewId, name, participantId, isInterviewer }, context) => {
    const { read, write, newId } = context
    const { title } = titleAndRevision(read, interviewId)
    const known = speakerNamed(read, interviewId, name)
    if (known) return known
    if (participantId !== null) participantById(read, participantId)
    const id = givenId ?? newId<SpeakerId>()
    if (isSpeaker(read, id)) {
      throw new EngineFailure({ kind: 'conflict', reason: 'There is a speaker with this id already.' })
    }
    const person = isInterviewer ? null : participantId
    write(`add speaker ${name} to ${title}`, writer => {
      writer.insert('speaker', {
        id,
        interview_id: interviewId,
        name,
        participant_id: person,
        is_interviewer: Number(isInterviewer),
      })
      takePart(writer, interviewId, person)
    })
    return speakerOf(read, id)
  },
  'speakers.update': ({ id, name, participantId, isInterviewer }, { read, write }) => {
    const before = speakerById(read, id)
    if (participantId) participantById(read, participantId)
    if (name !== undefined) refuseNamesake(read, before, name)
    const label =
      name !== undefined && name !== before.name
        ? `rename speaker ${before.name} to ${name}`
        : `change speaker ${before.name}`
    // Whoever is said to be a participant is no interviewer any more, and the other way round.
    const asks = isInterviewer ?? (participantId ? false : undefined)
    const person = asks ? null : participantId
    write(label, writer => {
      const fields = {
        name,
        participant_id: person,
        is_interviewer: asks === undefined ? undefined : Number(asks),
      }
      writer.update('speaker', { id }, given(fields))
      takePart(writer, before.interviewId, person ?? null)
    })
    return speakerOf(read, id)
  },
  'speakers.merge': ({ id, into }, { read, write }) => {
    const from = speakerById(read, id)
    const to = speakerById(read, into)
    if (from.id === to.id || from.interviewId !== to.interviewId) {
      const reason = 'is not another speaker of the same interview'
      throw new EngineFailure({ kind: 'invalid-input', field: 'into', reason })
    }
    write(`merge speaker ${from.name} into ${to.name}`, writer => {
      const blocks = JSON.parse(textOf(writer, to.interviewId).blocks) as readonly Block[]
      writeBlocks(
        writer,
        to.interviewId,
        blocks.map(block => (block.speakerId === id ? { ...block, speakerId: into } : block)),
      )
      // Nobody's words may become nobody's: who it is stays known, and with it what they agreed to.
      if (to.participantId === null && !to.isInterviewer) {
        const fields = { participant_id: from.participantId, is_interviewer: Number(from.isInterviewer) }
        writer.update('speaker', { id: into }, fields)
      }
      writer.remove('speaker', { id })
    })
    return speakerOf(read, into)
  },
}

function speakerOf(read: Reader, id: SpeakerId): Speaker {
  const { interviewId: _, ...speaker } = speakerById(read, id)
  return speaker
}

function refuseNamesake(read: Reader, before: Speaker & { readonly interviewId: InterviewId }, name: string) {
  const namesake = speakerNamed(read, before.interviewId, name)
  if (namesake && namesake.id !== before.id) {
    const reason = `There is a speaker called ${namesake.name} here already. Merge the two instead.`
    throw new EngineFailure({ kind: 'conflict', reason })
  }
}

function takePart(writer: Writer, interviewId: InterviewId, participantId: ParticipantId | null) {
  if (participantId === null || participantIdsOf(writer, interviewId).includes(participantId)) return
  writer.insert('interview_participant', { interview_id: interviewId, participant_id: participantId })
}
