import Fuse from 'fuse.js'
import { type PaletteEntry, type PaletteGroup, paletteGroups } from './palette-entry.ts'

/** Entries of one group, in the order they are shown. */
export type PaletteSection = { readonly group: PaletteGroup; readonly entries: readonly PaletteEntry[] }

const mostInGroup = 6
const fewInterviews = 5

/** What the palette shows for a text; without one, where one can go and what can be done. */
export function createPaletteSearch(
  entries: readonly PaletteEntry[],
): (text: string) => readonly PaletteSection[] {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'label', weight: 4 },
      { name: 'also', weight: 1 },
      { name: 'detail', weight: 1 },
    ],
    threshold: 0.28,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  })
  return text => (text.trim() === '' ? untyped(entries) : typed(fuse, text.trim()))
}

function untyped(entries: readonly PaletteEntry[]): readonly PaletteSection[] {
  return (['Go to', 'Commands', 'Interviews'] as const)
    .map(group => {
      const own = entries.filter(entry => entry.group === group)
      return { group, entries: group === 'Interviews' ? own.slice(0, fewInterviews) : own }
    })
    .filter(section => section.entries.length > 0)
}

/** Groups with the best match first. */
function typed(fuse: Fuse<PaletteEntry>, text: string): readonly PaletteSection[] {
  const found = fuse.search(text)
  const best = (group: PaletteGroup) => found.find(one => one.item.group === group)?.score ?? 1
  return paletteGroups
    .map(group => ({
      group,
      entries: found
        .filter(one => one.item.group === group)
        .slice(0, mostInGroup)
        .map(one => one.item),
    }))
    .filter(section => section.entries.length > 0)
    .sort((one, other) => best(one.group) - best(other.group))
}
