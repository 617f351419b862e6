import { EngineFailure } from '../../../shared/errors.ts'
import type { Customer } from '../../../shared/model/customer.ts'
import type { CustomerId } from '../../../shared/model/ids.ts'
import { customerPseudonym } from '../../../shared/model/pseudonym.ts'
import { nextNumber } from './numbers.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

type CustomerRow = Omit<Customer, 'pseudonym'> & { readonly number: number }

const query = 'SELECT id, name, number, pseudonym AS chosenPseudonym FROM customer'

/** All named customers by name. */
export function listCustomers(read: Reader): readonly Customer[] {
  return read.all<CustomerRow>(`${query} ORDER BY name COLLATE NOCASE, id`).map(rowToCustomer)
}

/** A customer; `not-found`. */
export function customerById(read: Reader, id: CustomerId): Customer {
  const row = read.get<CustomerRow>(`${query} WHERE id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'customer', name: id })
  return rowToCustomer(row)
}

/** Writes a new customer, with a number that no customer had before. */
export function insertCustomer(writer: Writer, id: CustomerId, name: string, pseudonym = '') {
  writer.insert('customer', { id, name, number: nextNumber(writer, 'customer'), pseudonym })
}

function rowToCustomer({ number, ...row }: CustomerRow): Customer {
  return { ...row, pseudonym: customerPseudonym(number, row.chosenPseudonym) }
}
