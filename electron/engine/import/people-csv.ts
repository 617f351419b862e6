import type { AttributeId, ParticipantId, PartnerId, SegmentId } from '../../../shared/model/ids.ts'
import { nextAttributePosition } from '../store/attributes.ts'
import { insertParticipant } from '../store/participants.ts'
import { insertPartner, setAttributeOf, setSegmentsOf } from '../store/partners.ts'
import type { Writer } from '../store/writer.ts'
import type { PartnerDraft, PersonDraft } from './people-drafts.ts'
import type { PeoplePlan } from './people-plan.ts'

/** Writes what a plan says, in the order of its rows: numbers are given in that order. */
export function writePeople(writer: Writer, { drafts }: PeoplePlan, newId: <Id extends string>() => Id) {
  const touched = [...drafts.partners.values()].filter(partner => partner.isTouched)
  const used = new Set(touched.flatMap(partner => [...partner.values.keys()]))
  for (const attribute of used) {
    if (attribute.id !== null) continue
    attribute.id = newId<AttributeId>()
    const { id, name, kind, unit } = attribute
    const position = nextAttributePosition(writer)
    writer.insert('attribute', { id, name, kind, unit, choices: JSON.stringify(attribute.choices), position })
  }
  for (const segment of new Set(touched.flatMap(partner => [...partner.segments]))) {
    if (segment.id !== null) continue
    segment.id = newId<SegmentId>()
    writer.insert('segment', { id: segment.id, name: segment.name, description: '' })
  }
  for (const partner of touched) writePartner(writer, partner, newId)
  for (const { id, people } of drafts.partners.values()) writePersons(writer, people.values(), id, newId)
  writePersons(writer, drafts.colleagues.values(), null, newId)
}

function writePartner(writer: Writer, partner: PartnerDraft, newId: <Id extends string>() => Id) {
  if (partner.id === null) {
    partner.id = newId<PartnerId>()
    insertPartner(writer, { id: partner.id, name: partner.name, ...partner.fields })
  } else writer.update('partner', { id: partner.id }, partner.fields)
  const { id } = partner
  setSegmentsOf(writer, id, present([...partner.segments].map(segment => segment.id)))
  for (const [attribute, value] of partner.values) {
    if (attribute.id !== null) setAttributeOf(writer, id, attribute.id, value)
  }
}

function writePersons(
  writer: Writer,
  people: Iterable<PersonDraft>,
  partnerId: PartnerId | null,
  newId: <Id extends string>() => Id,
) {
  for (const { id, name, fields, isTouched } of people) {
    if (!isTouched) continue
    if (id !== null) writer.update('participant', { id }, fields)
    else insertParticipant(writer, { id: newId<ParticipantId>(), name, partnerId, ...fields })
  }
}

function present<Id>(ids: readonly (Id | null)[]): readonly Id[] {
  return ids.filter(id => id !== null)
}
