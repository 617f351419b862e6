import type { SegmentId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { partnerById } from '../store/partners.ts'
import { personaName } from '../store/personas.ts'
import { personasFor, segmentIdsOf, setSegmentsOfPersona } from '../store/profiles.ts'
import { listSegments, partnerIdsIn, segmentById, setPartnersOf } from '../store/segments.ts'
import type { Writer } from '../store/writer.ts'
import { given } from './given.ts'
import { refuseItself, refuseNamesake } from './namesakes.ts'

export const segments: HandlersOf<'segments'> = {
  'segments.list': (_input, { read }) => listSegments(read),
  'segments.create': ({ name, description, partnerIds }, { read, write, newId }) => {
    refuseNamesake(listSegments(read), 'segment', name)
    for (const partnerId of partnerIds) partnerById(read, partnerId)
    const id = newId<SegmentId>()
    write(`create segment ${name}`, writer => {
      writer.insert('segment', { id, name, description })
      setPartnersOf(writer, id, partnerIds)
    })
    return segmentById(read, id)
  },
  'segments.update': ({ id, name, description, partnerIds }, { read, write }) => {
    const before = segmentById(read, id)
    if (name !== undefined) refuseNamesake(listSegments(read), 'segment', name, id)
    for (const partnerId of partnerIds ?? []) partnerById(read, partnerId)
    write(`change segment ${before.name}`, writer => {
      writer.update('segment', { id }, given({ name, description }))
      if (partnerIds) setPartnersOf(writer, id, partnerIds)
    })
    return segmentById(read, id)
  },
  'segments.personas': ({ id }, { read }) => {
    segmentById(read, id)
    return personasFor(read, id).map(personaId => personaName(read, personaId))
  },
  'segments.remove': ({ id }, { read, write }) => {
    const { name } = segmentById(read, id)
    write(`remove segment ${name}`, writer => {
      setPartnersOf(writer, id, [])
      replaceOnPersonas(writer, id, null)
      writer.remove('segment', { id })
    })
    return null
  },
  'segments.merge': ({ id, into }, { read, write }) => {
    refuseItself(id, into, 'segment')
    const gone = segmentById(read, id)
    const kept = segmentById(read, into)
    write(`merge segment ${gone.name} into ${kept.name}`, writer => {
      setPartnersOf(writer, into, [...partnerIdsIn(writer, into), ...partnerIdsIn(writer, id)])
      if (kept.description === '') writer.update('segment', { id: into }, { description: gone.description })
      setPartnersOf(writer, id, [])
      replaceOnPersonas(writer, id, into)
      writer.remove('segment', { id })
    })
    return segmentById(read, into)
  },
}

/** Personas that stood for one segment stand for another, or for that one no more. */
function replaceOnPersonas(writer: Writer, gone: SegmentId, kept: SegmentId | null) {
  for (const personaId of personasFor(writer, gone)) {
    const others = segmentIdsOf(writer, personaId).filter(one => one !== gone)
    setSegmentsOfPersona(writer, personaId, kept === null ? others : [...others, kept])
  }
}
