import type { ParticipantId, PartnerId, TagId } from '../../../shared/model/ids.ts'
import { partnersToIndex, peopleToIndex, tagsToIndex } from '../store/indexed-quotes.ts'
import type { Reader } from '../store/reader.ts'
import type { Indexed, IndexedPartner, IndexedPerson, IndexedTag } from './indexed.ts'

type Changing<Thing> = { -readonly [Field in keyof Thing]: Thing[Field] }

/** Partners, people and tags by their ids: the same object for an id as long as the project is open. */
export type Known = {
  partner(id: PartnerId): IndexedPartner
  person(id: ParticipantId): IndexedPerson
  tag(id: TagId): IndexedTag
  /** Reads again what is known of all of them. */
  read(): Pick<Indexed, 'partners' | 'people' | 'tags'>
}

export function createKnown(read: Reader): Known {
  const partner = createThings<IndexedPartner>(id => ({
    ...{ id, type: 'other', stage: null, segmentIds: [], attributes: new Map(), place: 0 },
  }))
  const person = createThings<IndexedPerson>(id => ({ id, role: null, partner: null, place: 0 }))
  const tag = createThings<IndexedTag>(id => ({ id, path: [], place: 0 }))

  function readPartners() {
    return partnersToIndex(read).map(({ id, name: _, attributes, ...said }, place) =>
      Object.assign(partner(id), said, {
        place,
        attributes: new Map(attributes.map(one => [one.attributeId, one.value])),
      }),
    )
  }

  function readPeople() {
    return peopleToIndex(read).map(({ id, role, partnerId }, place) =>
      Object.assign(person(id), { role, partner: partnerId && partner(partnerId), place }),
    )
  }

  function readTags() {
    const byParent = Map.groupBy(tagsToIndex(read), row => row.parentId)
    const tags: IndexedTag[] = []
    const add = (parentId: TagId | null, above: readonly IndexedTag[]) => {
      for (const { id } of byParent.get(parentId) ?? []) {
        const path = [tag(id), ...above]
        tags.push(Object.assign(tag(id), { path, place: tags.length }))
        add(id, path)
      }
    }
    add(null, [])
    return tags
  }

  return {
    ...{ partner, person, tag },
    read: () => ({ partners: readPartners(), people: readPeople(), tags: readTags() }),
  }
}

function createThings<Thing extends { readonly id: string }>(
  make: (id: Thing['id']) => Thing,
): (id: Thing['id']) => Changing<Thing> {
  const things = new Map<string, Thing>()
  return id => {
    const thing = things.get(id) ?? make(id)
    things.set(id, thing)
    return thing
  }
}
