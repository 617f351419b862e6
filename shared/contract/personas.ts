import { z } from 'zod'
import { claimId, evidenceId, personaId, quoteId, segmentId } from '../model/ids.ts'
import { partnerType, partnerTypes } from '../model/partner.ts'
import type { Persona } from '../model/persona.ts'
import { personaStatus } from '../model/persona.ts'
import { portrait } from '../model/portrait.ts'
import type { Profile } from '../model/profile.ts'
import { color } from '../model/tag.ts'
import { line, optionalLine, prose } from '../model/text.ts'
import { command, query } from './define.ts'

const types = z.array(partnerType).transform(chosen => partnerTypes.filter(one => chosen.includes(one)))

export const personas = {
  /** All personas with their claims and evidence, in the order of the board. */
  'personas.list': query<readonly Persona[]>()(z.object({})),
  /** A persona with its whole profile: its lines, what is to be done, and who is behind it. `not-found`. */
  'personas.profile': query<Profile>()(z.object({ id: personaId })),
  /**
   * Adds a persona at the end of the board. Without a colour it takes the next free one; `template`: the key of the one whose
   * questions it is asked.
   */
  'personas.create': command<Persona>()(
    z.object({
      name: line(120),
      summary: prose(1_000).default(''),
      color: color.optional(),
      template: optionalLine(120).default(''),
      partnerTypes: types.default([]),
    }),
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
      portrait: portrait.nullable().optional(),
      quoteId: quoteId.nullable().optional(),
      partnerTypes: types.optional(),
      segmentIds: z.array(segmentId).max(1_000).optional(),
    }),
  ),
  /** Adds a persona that says all that another does, as a draft. */
  'personas.duplicate': command<Persona>()(z.object({ id: personaId, name: line(120) })),
  /**
   * Gives everything that one persona says to another, and removes the first. What both say in the same words at the same
   * place becomes one, with the evidence of both. `invalid-input` for a persona and itself.
   */
  'personas.merge': command<Persona>()(z.object({ id: personaId, into: personaId })),
  /**
   * Takes some of a persona's claims and lines to a new persona, with their evidence; evidence of others of its claims goes to a
   * copy of them there. Actions go along when all claims they answer do. `invalid-input` when nothing would go or stay.
   */
  'personas.split': command<Persona>()(
    z.object({
      id: personaId,
      name: line(120),
      claimIds: z.array(claimId).max(5_000),
      evidenceIds: z.array(evidenceId).max(50_000).default([]),
    }),
  ),
  /** Removes the persona and its claims; their quotes return to the tray. */
  'personas.remove': command<null>()(z.object({ id: personaId })),
}
