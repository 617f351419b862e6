import type { PartnerId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import {
  consequencesOfQuotes,
  interviewsWith,
  quoteIdsOfNobodyAt,
  quoteIdsSaidBy,
} from '../store/consequences.ts'
import { participantsAt } from '../store/participants.ts'
import { insertPartner, listPartners, partnerById } from '../store/partners.ts'
import { given } from './given.ts'
import { refuseItself, refuseSharedPseudonym } from './namesakes.ts'
import { writeAttributes, writeSegments } from './partner-fields.ts'
import { mergePartners } from './people-merge.ts'
import { removePartner, removePeopleAt } from './people-removal.ts'

export const partners: HandlersOf<'partners'> = {
  'partners.list': (_input, { read }) => listPartners(read),
  'partners.create': ({ segmentIds, attributes, ...fields }, { write, newId, read }) => {
    const id = newId<PartnerId>()
    write(`create partner ${fields.name}`, writer => {
      insertPartner(writer, { id, ...fields })
      writeSegments(writer, id, segmentIds)
      writeAttributes(writer, id, attributes)
    })
    return partnerById(read, id)
  },
  'partners.update': ({ id, segmentIds, attributes, ...fields }, { write, read }) => {
    const { name } = partnerById(read, id)
    if (fields.pseudonym) refuseSharedPseudonym(listPartners(read), fields.pseudonym, id)
    write(`change partner ${name}`, writer => {
      writer.update('partner', { id }, given(fields))
      writeSegments(writer, id, segmentIds)
      writeAttributes(writer, id, attributes)
    })
    return partnerById(read, id)
  },
  'partners.consequences': ({ id }, { read }) => {
    partnerById(read, id)
    const people = participantsAt(read, id)
    const ids = people.map(person => person.id)
    const quotes = new Set([...quoteIdsSaidBy(read, ids), ...quoteIdsOfNobodyAt(read, id)])
    return {
      participants: people.map(person => person.name),
      interviews: interviewsWith(read, ids, id),
      ...consequencesOfQuotes(read, [...quotes]),
    }
  },
  'partners.remove': ({ id }, { write, read, newId }) => {
    const { name } = partnerById(read, id)
    write(`remove partner ${name}`, writer => {
      removePeopleAt(writer, id, newId)
      removePartner(writer, id)
    })
    return null
  },
  'partners.merge': ({ id, into }, { write, read }) => {
    refuseItself(id, into, 'partner')
    const gone = partnerById(read, id)
    const kept = partnerById(read, into)
    write(`merge partner ${gone.name} into ${kept.name}`, writer => mergePartners(writer, gone, kept))
    return partnerById(read, into)
  },
}
