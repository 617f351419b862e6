import type {
  AttributeId,
  ConsentId,
  CustomerId,
  ParticipantId,
  PartnerId,
  SegmentId,
} from '../../../shared/model/ids.ts'
import { insertCustomer } from '../store/customers.ts'
import { insertParticipant } from '../store/participants.ts'
import { insertPartner, setAttributeOf, setSegmentsOf } from '../store/partners.ts'
import type { Writer } from '../store/writer.ts'
import type { Sample } from './read-sample.ts'

type NewId = <Id extends string>() => Id

/** Writes a sample's partners and people, what is known of them and what they agreed to. */
export function writeSamplePeople(writer: Writer, sample: Sample, newId: NewId) {
  const segmentIds = new Map<string, SegmentId>()
  for (const { name, description } of sample.segments) {
    const id = newId<SegmentId>()
    writer.insert('segment', { id, name, description })
    segmentIds.set(name, id)
  }
  const attributeIds = new Map<string, AttributeId>()
  for (const { name, kind, unit } of sample.attributes) {
    const id = newId<AttributeId>()
    writer.insert('attribute', { id, name, kind, unit, choices: '[]', position: attributeIds.size + 1 })
    attributeIds.set(name, id)
  }
  for (const { name } of sample.customers) insertCustomer(writer, newId<CustomerId>(), name)
  const partnerIds = new Map<string, PartnerId>()
  for (const { segments, attributes, ...partner } of sample.partners) {
    const id = newId<PartnerId>()
    insertPartner(writer, { id, ...partner })
    setSegmentsOf(
      writer,
      id,
      segments.map(name => known(segmentIds, name)),
    )
    for (const [name, value] of Object.entries(attributes)) {
      setAttributeOf(writer, id, known(attributeIds, name), value)
    }
    partnerIds.set(partner.name, id)
  }
  for (const person of sample.participants) writePerson(writer, person, partnerIds, newId)
}

function writePerson(
  writer: Writer,
  { name, role, partner, consent }: Sample['participants'][number],
  partnerIds: ReadonlyMap<string, PartnerId>,
  newId: NewId,
) {
  const id = newId<ParticipantId>()
  insertParticipant(writer, {
    id,
    name,
    role,
    partnerId: partner === null ? null : known(partnerIds, partner),
  })
  if (!consent) return
  const { givenOn, ...said } = consent
  writer.insert('consent', {
    id: newId<ConsentId>(),
    participant_id: id,
    interview_id: null,
    given_on: givenOn,
    until: null,
    ...said,
  })
}

/** The id of what a sample names; throws when it does not define it. */
export function known<Id>(ids: ReadonlyMap<string, Id>, name: string): Id {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The sample speaks of ${name}, which it does not define`)
  return id
}
