import { nameKey } from './name-key.ts'

/** Somebody whom a source names, with what it says of them in brackets. */
export type NamedPerson = { readonly name: string; readonly role: string }

/**
 * The people in a header such as "Ada Kerr (Owner); Ola Brandt (Buyer)". Commas part them as well, but only where each
 * has brackets or one of the parts speaks: "Kerr, Ada" is one person, "Ada Kerr, Head of Sales" as well.
 */
export function peopleNamedIn(header: string, speakers: readonly string[] = []): readonly NamedPerson[] {
  const parts = partsOf(header, ';')
  return (parts.length === 1 ? byCommas(header, speakers) : parts).map(person)
}

function byCommas(header: string, speakers: readonly string[]): readonly string[] {
  const parts = partsOf(header, /,(?![^()]*\))/)
  const keys = new Set(speakers.map(nameKey))
  const areApart =
    parts.every(part => bracketed.test(part)) ||
    parts.some(part => part.includes(' ') && keys.has(nameKey(part)))
  return areApart ? parts : partsOf(header, ';')
}

function partsOf(header: string, sign: string | RegExp): readonly string[] {
  return header
    .split(sign)
    .map(part => part.trim())
    .filter(part => part !== '')
}

const bracketed = /^(.*\S)\s*\(([^()]*)\)$/
/** What meeting tools put behind a name, and how somebody wishes to be spoken of, is no role. */
const noRole = /^(?:guest|external|host|co-host|organi[sz]er|me|you|unverified)$|\//i

function person(part: string): NamedPerson {
  const [, name, role = ''] = bracketed.exec(part) ?? []
  if (name === undefined) return { name: part, role: '' }
  return { name, role: noRole.test(role.trim()) ? '' : role.trim() }
}
