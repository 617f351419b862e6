import type { PeopleOfInterview } from '../../../shared/contract/interviews.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { InterviewId, ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import type { HandlersOf } from '../context.ts'
import { consentIdsOfInterview } from '../store/consents.ts'
import { writeText } from '../store/interview-text.ts'
import { interviewById, listInterviews, participantIdsOf, titleAndRevision } from '../store/interviews.ts'
import { hasParticipant, insertParticipant, participantById } from '../store/participants.ts'
import { hasPartner, insertPartner, partnerById } from '../store/partners.ts'
import type { Reader } from '../store/reader.ts'
import { speakersOf } from '../store/speakers.ts'
import type { Writer } from '../store/writer.ts'
import { given } from './given.ts'
import { interviewClock } from './interview-clock.ts'
import { interviewLines } from './interview-lines.ts'
import { eraseQuotes } from './quote-removal.ts'
import { textMovedOn } from './text-moved-on.ts'

const emptyBlocks = JSON.stringify([{ speakerId: null, at: null }])

export const interviews: HandlersOf<'interviews'> = {
  ...interviewClock,
  ...interviewLines,
  'interviews.list': (_input, { read }) => listInterviews(read),
  'interviews.get': ({ id }, { read }) => interviewById(read, id),
  'interviews.create': ({ title, date, kind, partnerId, participantIds, people }, { write, newId, read }) => {
    const id = newId<InterviewId>()
    write(`create interview ${title}`, writer => {
      keepPeople(writer, people)
      refuseUnknown(writer, partnerId, participantIds)
      writer.insert('interview', {
        id,
        title,
        date,
        kind: kind ?? (partnerId === null ? 'internal' : 'partner'),
        partner_id: partnerId,
        text: '',
        blocks: emptyBlocks,
      })
      setParticipants(writer, id, participantIds)
    })
    return interviewById(read, id)
  },
  'interviews.update': (input, { write, read }) => {
    const { id, title, date, kind, guide, partnerId, participantIds, people } = input
    const before = titleAndRevision(read, id)
    write(`change interview ${before.title}`, writer => {
      keepPeople(writer, people)
      refuseUnknown(writer, partnerId ?? null, participantIds ?? [])
      const guideJson = guide === undefined || guide === null ? guide : JSON.stringify(guide)
      writer.update(
        'interview',
        { id },
        given({ title, date, kind, guide: guideJson, partner_id: partnerId }),
      )
      if (participantIds) setParticipants(writer, id, participantIds)
    })
    return interviewById(read, id)
  },
  'interviews.remove': ({ id }, { write, read }) => {
    const { title, speakers, participantIds } = interviewById(read, id)
    write(`remove interview ${title}`, writer => {
      eraseQuotes(writer, id)
      for (const participantId of participantIds) {
        writer.remove('interview_participant', { interview_id: id, participant_id: participantId })
      }
      for (const consentId of consentIdsOfInterview(writer, id)) writer.remove('consent', { id: consentId })
      for (const speaker of speakers) writer.remove('speaker', { id: speaker.id })
      writer.remove('interview', { id })
    })
    return null
  },
  'interviews.write': ({ id, revision, text, blocks, marks }, { project, read }) => {
    const stored = titleAndRevision(read, id)
    if (stored.revision !== revision) throw textMovedOn(stored.title)
    refuseForeignSpeakers(read, id, blocks)
    const marked = new Map(marks.map(({ quoteId, start, end }) => [quoteId as string, { start, end }]))
    project.type(id, `edit the notes of ${stored.title}`, writer =>
      writeText(writer, id, { text, blocks, marks: marked }),
    )
    return { revision: titleAndRevision(read, id).revision }
  },
}

/** Creates or changes what a form says of people, within the interview's own step. */
function keepPeople(writer: Writer, { partners, participants }: PeopleOfInterview) {
  for (const { id, ...fields } of partners) {
    if (hasPartner(writer, id)) writer.update('partner', { id }, fields)
    else insertPartner(writer, { id, ...fields })
  }
  for (const { id, name, role, partnerId } of participants) {
    if (partnerId !== null) partnerById(writer, partnerId)
    const fields = { name, role: role.trim() }
    if (hasParticipant(writer, id)) writer.update('participant', { id }, { ...fields, partner_id: partnerId })
    else insertParticipant(writer, { id, partnerId, ...fields })
  }
}

function refuseUnknown(read: Reader, partnerId: PartnerId | null, participantIds: readonly ParticipantId[]) {
  if (partnerId !== null) partnerById(read, partnerId)
  for (const participantId of participantIds) participantById(read, participantId)
}

function refuseForeignSpeakers(read: Reader, id: InterviewId, blocks: readonly Block[]) {
  const own = new Set<string | null>(speakersOf(read, id).map(speaker => speaker.id)).add(null)
  if (!blocks.every(block => own.has(block.speakerId))) {
    const reason = 'name a speaker whom this interview does not have'
    throw new EngineFailure({ kind: 'invalid-input', field: 'blocks', reason })
  }
}

function setParticipants(writer: Writer, interviewId: InterviewId, participantIds: readonly ParticipantId[]) {
  const before = participantIdsOf(writer, interviewId)
  for (const id of before) {
    if (!participantIds.includes(id))
      writer.remove('interview_participant', { interview_id: interviewId, participant_id: id })
  }
  for (const id of new Set(participantIds)) {
    if (!before.includes(id))
      writer.insert('interview_participant', { interview_id: interviewId, participant_id: id })
  }
}
