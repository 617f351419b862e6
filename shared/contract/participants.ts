import { z } from 'zod'
import { participantId, partnerId } from '../model/ids.ts'
import type { Participant } from '../model/participant.ts'
import { chosenPseudonym } from '../model/pseudonym.ts'
import { line, prose } from '../model/text.ts'
import type { Consequences } from './consequences.ts'
import { command, query } from './define.ts'

const role = prose(300)

const fields = { note: prose().optional(), pseudonym: chosenPseudonym.optional() }

export const participants = {
  /** All participants by name. */
  'participants.list': query<readonly Participant[]>()(z.object({})),
  /** Adds a person: at a partner, or internal when `partnerId` is null. */
  'participants.create': command<Participant>()(
    z.object({ name: line(), role: role.default(''), partnerId: partnerId.nullable(), ...fields }),
  ),
  /** Changes what is said of a person; what is left out stays as it is. */
  'participants.update': command<Participant>()(
    z.object({
      id: participantId,
      name: line().optional(),
      role: role.optional(),
      partnerId: partnerId.nullable().optional(),
      ...fields,
    }),
  ),
  /** What loses its source when a person is removed. */
  'participants.consequences': query<Consequences>()(z.object({ id: participantId })),
  /**
   * Removes a person and their consents. Interviews, text and quotes stay; speakers keep their names. Lines that may be
   * of either of two people get an unknown speaker, so that whoever stays is not taken to have said them.
   */
  'participants.remove': command<null>()(z.object({ id: participantId })),
  /**
   * Makes two people one, in one step: speakers and interviews of `id` go to `into`, which keeps what it says of itself.
   * Of two consents the stricter one stays.
   */
  'participants.merge': command<Participant>()(z.object({ id: participantId, into: participantId })),
}
