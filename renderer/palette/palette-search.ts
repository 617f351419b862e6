import Fuse from 'fuse.js'
import { type PaletteEntry, type PaletteGroup, paletteGroups } from './palette-entry.ts'

/** Entries of one group, in the order they are shown. */
export type PaletteSection = { readonly group: PaletteGroup; readonly entries: readonly PaletteEntry[] }

/** What is called something like what is typed: `close` is called so but for a letter, `far` may be. */
export type Named = { readonly close: readonly PaletteSection[]; readonly far: readonly PaletteSection[] }

const mostInGroup = 6
const fewInterviews = 5
const mostInClose = 5
/** Fuse's score of a name that begins so, or has a word that does; 1 is nothing alike. */
const closest = 0.08

/** Finds names, tags and commands, which forgive typing errors; without a text, where one can go and what one can do. */
export function createNameSearch(entries: readonly PaletteEntry[]): (text: string) => Named {
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'label', weight: 4 },
      { name: 'also', weight: 1 },
    ],
    threshold: 0.28,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  })
  return text => {
    if (text.trim() === '') return { close: untyped(entries), far: [] }
    // Quotation marks and a minus are for words, no name has them.
    const name = text.replace(/["“”„«»]|(?<=^|\s)-\S*/gu, ' ').trim()
    const found = name === '' ? [] : fuse.search(name)
    const isClose = ({ score = 1 }: { readonly score?: number }) => score <= closest
    return {
      close: sections(found.filter(isClose), mostInClose),
      far: sections(
        found.filter(one => !isClose(one)),
        mostInGroup,
      ),
    }
  }
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
function sections(
  found: readonly { readonly item: PaletteEntry; readonly score?: number }[],
  most: number,
): readonly PaletteSection[] {
  const best = (group: PaletteGroup) => found.find(one => one.item.group === group)?.score ?? 1
  return paletteGroups
    .map(group => ({
      group,
      entries: found
        .filter(one => one.item.group === group)
        .slice(0, most)
        .map(one => one.item),
    }))
    .filter(section => section.entries.length > 0)
    .sort((one, other) => best(one.group) - best(other.group))
}
