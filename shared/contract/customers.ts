import { z } from 'zod'
import type { Customer } from '../model/customer.ts'
import { customerId } from '../model/ids.ts'
import { chosenPseudonym } from '../model/pseudonym.ts'
import { line } from '../model/text.ts'
import { command, query } from './define.ts'

export const customers = {
  /** All named customers by name. */
  'customers.list': query<readonly Customer[]>()(z.object({})),
  /** Adds a customer whom participants name. `conflict` when there is one of that name. */
  'customers.create': command<Customer>()(z.object({ name: line(), pseudonym: chosenPseudonym.default('') })),
  /** Changes a customer; what is left out stays. */
  'customers.update': command<Customer>()(
    z.object({ id: customerId, name: line().optional(), pseudonym: chosenPseudonym.optional() }),
  ),
  /** Removes a customer: their name is then left as it stands in quotes. */
  'customers.remove': command<null>()(z.object({ id: customerId })),
}
