import { type ConsentStatus, consentOn, mayLeave, strictest } from '../../../shared/model/consent.ts'
import type { InterviewId, ParticipantId } from '../../../shared/model/ids.ts'
import { interviewsLeftBy } from './gone-people.ts'
import type { Reader } from './reader.ts'
import { today } from './today.ts'

type GoneConsent = {
  readonly participantId: ParticipantId
  readonly stepId: string
  readonly interviewId: InterviewId | null
  readonly status: ConsentStatus
  readonly until: string | null
}

/**
 * The interviews with words of people who are removed from the project and did not agree that these leave it. Nobody
 * must become free to quote by being removed, so what the log says of their consent at that moment goes on to hold. Whoever
 * was made one with somebody else is not gone: the other one's consent holds.
 */
export function goneConsents(read: Reader): ReadonlyMap<InterviewId, ConsentStatus> {
  const rows = read.all<GoneConsent>(
    `SELECT json_extract(said.before, '$.participant_id') AS participantId, said.step_id AS stepId,
       json_extract(said.before, '$.interview_id') AS interviewId,
       json_extract(said.before, '$.status') AS status, json_extract(said.before, '$.until') AS until
     FROM change AS said
     JOIN change AS removal ON removal.step_id = said.step_id AND removal.entity = 'participant'
       AND removal.entity_id = json_extract(said.before, '$.participant_id') AND removal.after IS NULL
     JOIN step ON step.id = said.step_id
     WHERE said.entity = 'consent' AND said.after IS NULL AND step.label NOT LIKE 'merge %'
       AND removal.entity_id NOT IN (SELECT id FROM participant)
       AND removal.seq = (
         SELECT max(seq) FROM change WHERE entity = 'participant' AND entity_id = removal.entity_id)`,
  )
  const day = today(read)
  const strict = new Map<InterviewId, ConsentStatus>()
  for (const own of Map.groupBy(rows, row => row.participantId).values()) {
    const [one] = own
    for (const interviewId of one ? interviewsLeftBy(read, one.participantId, one.stepId) : []) {
      const said =
        own.find(row => row.interviewId === interviewId) ?? own.find(row => row.interviewId === null)
      const consent = said ? consentOn(said, day) : null
      const both = strictest([strict.get(interviewId) ?? null, consent])
      if (both !== null && !mayLeave(both)) strict.set(interviewId, both)
    }
  }
  return strict
}
