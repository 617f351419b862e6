import type { InterviewId, ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import { participantPseudonym, partnerPseudonym } from '../../../shared/model/pseudonym.ts'
import type { GonePeople } from '../pack/pack-people.ts'
import type { Reader } from './reader.ts'

type GoneRow<Id extends string> = {
  readonly id: Id
  readonly stepId: string
  readonly name: string
  readonly number: number | null
  readonly pseudonym: string | null
  readonly isMerged: number
}

/**
 * Whose names may still stand in what was said, although they are removed or were made one with somebody else. Nobody
 * on whom no interview hung is among them: whoever was made by mistake is nobody's name.
 */
export function readGonePeople(read: Reader): GonePeople {
  const participants = goneRows<ParticipantId>(read, 'participant', hungOnPerson)
  const partners = goneRows<PartnerId>(read, 'partner', hungOnPartner)
  return {
    participants: participants.map(row => ({
      ...row,
      pseudonym: pseudonymOf(row, participantPseudonym),
      interviewIds: row.isMerged ? [] : interviewsLeftBy(read, row.id, row.stepId),
    })),
    partners: partners.map(row => ({ ...row, pseudonym: pseudonymOf(row, partnerPseudonym) })),
  }
}

/** Where somebody took part or was named as a speaker until the step that removed them. */
export function interviewsLeftBy(
  read: Reader,
  participantId: ParticipantId,
  stepId: string,
): readonly InterviewId[] {
  return read
    .all<{ id: InterviewId }>(
      `SELECT substr(entity_id, 1, 36) AS id FROM change
       WHERE step_id = ? AND entity = 'interview_participant' AND substr(entity_id, 38) = ?
       UNION SELECT speaker.interview_id FROM change JOIN speaker ON speaker.id = change.entity_id
       WHERE step_id = ? AND entity = 'speaker' AND json_extract(before, '$.participant_id') = ?`,
      stepId,
      participantId,
      stepId,
      participantId,
    )
    .map(row => row.id)
}

const hungOnPerson = `(entity = 'interview_participant' AND substr(entity_id, 38) = gone.entity_id)
  OR (entity = 'speaker' AND json_extract(before, '$.participant_id') = gone.entity_id)`
const hungOnPartner = `entity IN ('interview', 'participant') AND json_extract(before, '$.partner_id') = gone.entity_id`

/** Undoing what made somebody removes them as well, but then nobody was ever there. */
function goneRows<Id extends string>(read: Reader, entity: 'participant' | 'partner', hung: string) {
  return read.all<GoneRow<Id>>(
    `SELECT gone.entity_id AS id, gone.step_id AS stepId, json_extract(gone.before, '$.name') AS name,
       json_extract(gone.before, '$.number') AS number, json_extract(gone.before, '$.pseudonym') AS pseudonym,
       step.label LIKE 'merge %' AS isMerged
     FROM change AS gone JOIN step ON step.id = gone.step_id
     WHERE gone.entity = ? AND gone.after IS NULL AND step.kind IN ('do', 'redo')
       AND gone.entity_id NOT IN (SELECT id FROM ${entity})
       AND gone.seq = (SELECT max(seq) FROM change WHERE entity = ? AND entity_id = gone.entity_id)
       AND EXISTS (SELECT 1 FROM change WHERE step_id = gone.step_id AND (${hung}))
     ORDER BY gone.entity_id`,
    entity,
    entity,
  )
}

/** Nobody knows any more who somebody was made one with, and before numbers there was no pseudonym: null for both. */
function pseudonymOf(
  { number, pseudonym, isMerged }: GoneRow<string>,
  made: (number: number, chosen: string) => string,
): string | null {
  return isMerged || number === null ? null : made(number, pseudonym ?? '')
}
