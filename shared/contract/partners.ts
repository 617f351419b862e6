import { z } from 'zod'
import { attributeId, partnerId, segmentId } from '../model/ids.ts'
import { type Partner, partnerType } from '../model/partner.ts'
import { chosenPseudonym } from '../model/pseudonym.ts'
import { stage } from '../model/stage.ts'
import { line, prose } from '../model/text.ts'
import type { Consequences } from './consequences.ts'
import { command, query } from './define.ts'

const word = prose(300)

const fields = {
  stage: stage.nullable().optional(),
  region: word.optional(),
  size: word.optional(),
  tier: word.optional(),
  note: prose().optional(),
  /** Replaces all of them. */
  segmentIds: z.array(segmentId).max(200).optional(),
  /** Only those that are named; null takes the value away. `invalid-input` for what is no value of its attribute. */
  attributes: z
    .array(z.object({ attributeId, value: word.nullable() }))
    .max(500)
    .optional(),
  pseudonym: chosenPseudonym.optional(),
}

export const partners = {
  /** All partners by name. */
  'partners.list': query<readonly Partner[]>()(z.object({})),
  /** Adds a partner. Two may have one name: only people know whether they are one. */
  'partners.create': command<Partner>()(z.object({ name: line(), type: partnerType, ...fields })),
  /** Changes what is said of a partner; what is left out stays as it is. */
  'partners.update': command<Partner>()(
    z.object({ id: partnerId, name: line().optional(), type: partnerType.optional(), ...fields }),
  ),
  /** What goes, and what loses its source, when a partner is removed. */
  'partners.consequences': query<Consequences>()(z.object({ id: partnerId })),
  /** Removes a partner and its participants. Interviews, their text and their quotes stay, and speak for nobody. */
  'partners.remove': command<null>()(z.object({ id: partnerId })),
  /**
   * Makes two partners one, in one step: people, interviews, segments and values of `id` go to `into`, which keeps what
   * it says of itself and takes over what it says nothing of.
   */
  'partners.merge': command<Partner>()(z.object({ id: partnerId, into: partnerId })),
}
