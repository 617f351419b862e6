import { z } from 'zod'
import { participantId, partnerId } from '../model/ids.ts'
import type { Participant } from '../model/participant.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

const role = prose(300)

export const participants = {
  /** All participants by name. */
  'participants.list': query<readonly Participant[]>()(z.object({})),
  /** Adds a person: at a partner, or internal when `partnerId` is null. */
  'participants.create': command<Participant>()(
    z.object({ name: line(), role: role.default(''), partnerId: partnerId.nullable() }),
  ),
  /** Changes what is said of a person; what is left out stays as it is. */
  'participants.update': command<Participant>()(
    z.object({
      id: participantId,
      name: line().optional(),
      role: role.optional(),
      partnerId: partnerId.nullable().optional(),
    }),
  ),
}
