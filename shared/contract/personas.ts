import { z } from 'zod'
import { personaId, quoteId, segmentId } from '../model/ids.ts'
import { partnerType, partnerTypes } from '../model/partner.ts'
import type { Persona } from '../model/persona.ts'
import { type Profile, personaStatus } from '../model/profile.ts'
import { color } from '../model/tag.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

export const personas = {
  /** All personas with their claims and evidence, in the order of the board. */
  'personas.list': query<readonly Persona[]>()(z.object({})),
  /** A persona with its whole profile: its lines, what is to be done, and who is behind it. `not-found`. */
  'personas.profile': query<Profile>()(z.object({ id: personaId })),
  /** Adds a persona at the end of the board. Without a colour it takes the next free one. */
  'personas.create': command<Persona>()(
    z.object({ name: line(120), summary: prose(1_000).default(''), color: color.optional() }),
  ),
  /**
   * Changes what is said of a persona; what is left out stays as it is. `quoteId`: of its evidence, the quote that says best
   * who they are; `conflict` for one that is none.
   */
  'personas.update': command<Persona>()(
    z.object({
      id: personaId,
      name: line(120).optional(),
      summary: prose(1_000).optional(),
      color: color.optional(),
      status: personaStatus.optional(),
      quoteId: quoteId.nullable().optional(),
      partnerTypes: z
        .array(partnerType)
        .transform(chosen => partnerTypes.filter(one => chosen.includes(one)))
        .optional(),
      segmentIds: z.array(segmentId).max(1_000).optional(),
    }),
  ),
  /** Removes the persona and its claims; their quotes return to the tray. */
  'personas.remove': command<null>()(z.object({ id: personaId })),
}
