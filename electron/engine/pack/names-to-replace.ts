import { holdsName, type NameToReplace } from './names-in-words.ts'
import type { Named, PackPeople } from './pack-people.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/**
 * The names that a pack must not give, with what stands in their place. Customers agreed to nothing: only their
 * pseudonyms leave the project. Whoever is gone has agreed to nothing that anybody could still look up.
 */
export function namesToReplace(
  { participants, partners, customers, gone }: PackPeople,
  by: Pseudonyms,
  named: Named,
): readonly NameToReplace[] {
  const present = [...participants, ...partners]
  // The name of somebody who is there is theirs, also where it is another spelling of one who is gone.
  const isFree = ({ name }: { readonly name: string }) => !present.some(one => holdsName(one.name, name))
  return [
    ...participants
      .filter(({ id }) => !named.participants.has(id))
      .map(({ id, name }) => ({ name, pseudonym: by.participants.get(id) ?? '?' })),
    ...partners
      .filter(({ id }) => !named.partners.has(id))
      .map(({ id, name }) => ({ name, pseudonym: by.partners.get(id) ?? '?' })),
    ...customers.map(({ id, name }) => ({ name, pseudonym: by.customers.get(id) ?? '?' })),
    ...gone.participants
      .filter(isFree)
      .map(({ id, name }) => ({ name, pseudonym: by.participants.get(id) ?? 'somebody' })),
    ...gone.partners
      .filter(isFree)
      .map(({ id, name }) => ({ name, pseudonym: by.partners.get(id) ?? 'a partner' })),
  ]
}
