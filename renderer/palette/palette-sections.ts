import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'
import type { Named, PaletteSection } from './palette-search.ts'

const mostShown: Readonly<Partial<Record<PaletteGroup, number>>> = {
  Claims: 4,
  Quotes: 6,
  Memos: 3,
  'In interviews': 5,
  Personas: 2,
  Interviews: 2,
}

/**
 * What is called so comes first, then what was said and written with the words, then names that are only alike: those
 * wait for the words, so that nothing moves away under the hand. `found` is null until there is an answer.
 */
export function arrange(
  text: string,
  { close, far }: Named,
  found: readonly PaletteEntry[] | null,
  more: readonly PaletteEntry[],
): readonly PaletteSection[] {
  if (text.trim() === '') return close
  const named = new Set([...close, ...far].flatMap(section => section.entries.map(entry => entry.id)))
  const isShown = ({ id, group }: PaletteEntry) =>
    !(group === 'Interviews' || group === 'Personas') || !named.has(id.slice(id.indexOf(':') + 1))
  const said = (['Claims', 'Quotes', 'Memos', 'In interviews', 'Personas', 'Interviews'] as const)
    .map(group => ({
      group,
      entries: (found ?? [])
        .filter(entry => entry.group === group && isShown(entry))
        .slice(0, mostShown[group]),
    }))
    .filter(section => section.entries.length > 0)
    .map(({ group, entries }) => ({
      group,
      entries: [...entries, ...more.filter(entry => entry.group === group)],
    }))
  // Of a group that has what is called so, what is only alike would push the words out of sight.
  const alike = far.filter(({ group }) => !close.some(section => section.group === group))
  return joined([...close, ...said, ...(found === null && close.length > 0 ? [] : alike)])
}

/** A group stands once, where it comes first. */
function joined(sections: readonly PaletteSection[]): readonly PaletteSection[] {
  const byGroup = new Map<PaletteGroup, readonly PaletteEntry[]>()
  for (const { group, entries } of sections) byGroup.set(group, [...(byGroup.get(group) ?? []), ...entries])
  return [...byGroup].map(([group, entries]) => ({ group, entries }))
}
