import Fuse from 'fuse.js'
import type { TagPath } from './tag-paths.ts'

/** Finds tags by roughly typed words, best first; without words, all of them in the codebook's order. */
export function createTagSearch(paths: readonly TagPath[]): (text: string) => readonly TagPath[] {
  const fuse = new Fuse(paths, {
    keys: [
      { name: 'tag.name', weight: 3 },
      { name: 'text', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
  })
  return text => {
    const typed = text.trim()
    return typed === '' ? paths : fuse.search(typed).map(found => found.item)
  }
}
