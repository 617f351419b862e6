import type { ConsentId, InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { consentIdOf, consentOverrides, standingConsent } from '../store/consents.ts'
import { consequencesOfQuotes, interviewsWith } from '../store/consequences.ts'
import { titleAndRevision } from '../store/interviews.ts'
import { participantById } from '../store/participants.ts'
import { quoteCardsByIds } from '../store/quote-cards.ts'
import { quoteIdsUnderConsent } from '../store/quote-consents.ts'
import { quoteIdsIn } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'

export const consents: HandlersOf<'consents'> = {
  'consents.ofParticipant': ({ participantId }, { read }) => {
    participantById(read, participantId)
    return {
      standing: standingConsent(read, participantId),
      overrides: consentOverrides(read, participantId),
    }
  },
  'consents.ofQuotes': ({ interviewId }, { read }) => {
    titleAndRevision(read, interviewId)
    const cards = quoteCardsByIds(read, quoteIdsIn(read, interviewId))
    return Object.fromEntries(cards.map(({ id, source }) => [id, source.consent]))
  },
  'consents.set': ({ participantId, interviewId, status, givenOn, how, until, note }, context) => {
    const { read, write, newId } = context
    const label = labelOf(read, participantId, interviewId)
    const known = consentIdOf(read, participantId, interviewId)
    const fields = { status, given_on: givenOn, how, until, note }
    write(label, writer => {
      if (known) writer.update('consent', { id: known }, fields)
      else {
        const id = newId<ConsentId>()
        writer.insert('consent', { id, participant_id: participantId, interview_id: interviewId, ...fields })
      }
    })
    return null
  },
  'consents.clear': ({ participantId, interviewId }, { read, write }) => {
    const label = labelOf(read, participantId, interviewId)
    const known = consentIdOf(read, participantId, interviewId)
    if (known) write(label, writer => writer.remove('consent', { id: known }))
    return null
  },
  'consents.consequences': ({ participantId, interviewId }, { read }) => {
    const { name } = participantById(read, participantId)
    if (interviewId !== null) titleAndRevision(read, interviewId)
    const interviews = interviewsWith(read, [participantId])
    return {
      participants: [name],
      interviews: interviews.filter(({ id }) => interviewId === null || id === interviewId),
      ...consequencesOfQuotes(read, quoteIdsUnderConsent(read, participantId, interviewId)),
    }
  },
}

function labelOf(read: Reader, participantId: ParticipantId, interviewId: InterviewId | null): string {
  const { name } = participantById(read, participantId)
  if (interviewId === null) return `note the consent of ${name}`
  return `note the consent of ${name} for ${titleAndRevision(read, interviewId).title}`
}
