import type { PeopleColumn } from '../../../shared/contract/people.ts'
import type { Attribute } from '../../../shared/model/attribute.ts'
import type { AttributeId, ParticipantId, PartnerId, SegmentId } from '../../../shared/model/ids.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { attributeById, listAttributes } from '../store/attributes.ts'
import { listParticipants } from '../store/participants.ts'
import { listPartners } from '../store/partners.ts'
import type { Reader } from '../store/reader.ts'
import { listSegments } from '../store/segments.ts'
import { keyOf } from './people-columns.ts'

/** What a project would know of its people after the rows so far. Those without an id are new. */
export type Drafts = {
  readonly partners: Map<string, PartnerDraft>
  /** Those at no partner. */
  readonly colleagues: Map<string, PersonDraft>
  readonly segments: Map<string, SegmentDraft>
  /** What each column's cells are values of; null for columns that hold something else. */
  readonly attributeOfColumn: readonly (AttributeDraft | null)[]
  /** Names that several partners have. */
  readonly ambiguous: ReadonlySet<string>
}

export type SegmentDraft = { id: SegmentId | null; readonly name: string }

export type AttributeDraft = {
  id: AttributeId | null
  readonly name: string
  readonly kind: Attribute['kind']
  readonly unit: string
  choices: readonly string[]
}

export type PartnerDraft = Pick<Partner, 'name'> & {
  id: PartnerId | null
  readonly fields: {
    -readonly [Field in 'type' | 'stage' | 'region' | 'size' | 'tier' | 'note']: Partner[Field]
  }
  readonly segments: Set<SegmentDraft>
  readonly values: Map<AttributeDraft, string>
  readonly people: Map<string, PersonDraft>
  isTouched: boolean
}

export type PersonDraft = Pick<Participant, 'name'> & {
  id: ParticipantId | null
  readonly fields: { role: string; note: string }
  isTouched: boolean
}

/** The project as it is, for rows to be laid on. `not-found` for a column whose attribute is not there. */
export function startDrafts(read: Reader, mapping: readonly PeopleColumn[]): Drafts {
  const known: AttributeDraft[] = listAttributes(read).map(attribute => ({ ...attribute }))
  const segments = new Map<string, SegmentDraft>()
  for (const { id, name } of listSegments(read)) segments.set(keyOf(name), { id, name })
  const segmentsById = new Map([...segments.values()].map(segment => [segment.id, segment]))
  const peopleAt = Map.groupBy(listParticipants(read), person => person.partnerId)
  const partners = new Map<string, PartnerDraft>()
  const ambiguous = new Set<string>()
  for (const partner of [...listPartners(read)].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const key = keyOf(partner.name)
    if (partners.has(key)) ambiguous.add(key)
    else {
      const { id, name, type, stage, region, size, tier, note, segmentIds, attributes } = partner
      partners.set(key, {
        id,
        name,
        fields: { type, stage, region, size, tier, note },
        segments: new Set(segmentIds.flatMap(segmentId => segmentsById.get(segmentId) ?? [])),
        values: new Map(
          attributes.flatMap(({ attributeId, value }) => {
            const attribute = known.find(one => one.id === attributeId)
            return attribute ? [[attribute, value] as const] : []
          }),
        ),
        people: peopleDrafts(peopleAt.get(id) ?? []),
        isTouched: false,
      })
    }
  }
  return {
    partners,
    ambiguous,
    segments,
    colleagues: peopleDrafts(peopleAt.get(null) ?? []),
    attributeOfColumn: mapping.map(column => attributeOf(read, column, known)),
  }
}

function peopleDrafts(people: readonly Participant[]): Map<string, PersonDraft> {
  const drafts = new Map<string, PersonDraft>()
  for (const { id, name, role, note } of people) {
    const key = keyOf(name)
    if (!drafts.has(key)) drafts.set(key, { id, name, fields: { role, note }, isTouched: false })
  }
  return drafts
}

/** A new attribute of a name that is there already is the one that is there. */
function attributeOf(read: Reader, column: PeopleColumn, known: AttributeDraft[]): AttributeDraft | null {
  if (typeof column === 'string') return null
  if ('attributeId' in column) {
    const { id } = attributeById(read, column.attributeId)
    return known.find(attribute => attribute.id === id) ?? null
  }
  const { newAttribute: name, kind, unit } = column
  const there = known.find(attribute => keyOf(attribute.name) === keyOf(name))
  if (there) return there
  const attribute: AttributeDraft = { id: null, name, kind, unit, choices: [] }
  known.push(attribute)
  return attribute
}
