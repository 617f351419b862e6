import { z } from 'zod'
import { partnerId } from '../model/ids.ts'
import { type Partner, partnerType } from '../model/partner.ts'
import { line } from '../model/text.ts'
import { command, query } from './define.ts'

export const partners = {
  /** All partners by name. */
  'partners.list': query<readonly Partner[]>()(z.object({})),
  /** Adds a partner. Two may have one name: only people know whether they are one. */
  'partners.create': command<Partner>()(z.object({ name: line(), type: partnerType })),
  /** Changes what is said of a partner; what is left out stays as it is. */
  'partners.update': command<Partner>()(
    z.object({ id: partnerId, name: line().optional(), type: partnerType.optional() }),
  ),
}
