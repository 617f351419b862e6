import type { PartnerId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { listPartners, partnerById } from '../store/partners.ts'
import { given } from './given.ts'

export const partners: HandlersOf<'partners'> = {
  'partners.list': (_input, { read }) => listPartners(read),
  'partners.create': ({ name, type }, { write, newId, read }) => {
    const id = newId<PartnerId>()
    write(`create partner ${name}`, writer => writer.insert('partner', { id, name, type }))
    return partnerById(read, id)
  },
  'partners.update': ({ id, ...fields }, { write, read }) => {
    const { name } = partnerById(read, id)
    write(`change partner ${name}`, writer => writer.update('partner', { id }, given(fields)))
    return partnerById(read, id)
  },
}
