import type { CustomerId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { customerById, insertCustomer, listCustomers } from '../store/customers.ts'
import { given } from './given.ts'
import { refuseNamesake, refuseSharedPseudonym } from './namesakes.ts'

export const customers: HandlersOf<'customers'> = {
  'customers.list': (_input, { read }) => listCustomers(read),
  'customers.create': ({ name, pseudonym }, { read, write, newId }) => {
    refuseNamesake(listCustomers(read), 'customer', name)
    const id = newId<CustomerId>()
    write(`create customer ${name}`, writer => insertCustomer(writer, id, name, pseudonym))
    return customerById(read, id)
  },
  'customers.update': ({ id, name, pseudonym }, { read, write }) => {
    const before = customerById(read, id)
    if (name !== undefined) refuseNamesake(listCustomers(read), 'customer', name, id)
    if (pseudonym) refuseSharedPseudonym(listCustomers(read), pseudonym, id)
    write(`change customer ${before.name}`, writer =>
      writer.update('customer', { id }, given({ name, pseudonym })),
    )
    return customerById(read, id)
  },
  'customers.remove': ({ id }, { read, write }) => {
    const { name } = customerById(read, id)
    write(`remove customer ${name}`, writer => writer.remove('customer', { id }))
    return null
  },
}
