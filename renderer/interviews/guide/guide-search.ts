import Fuse from 'fuse.js'
import type { GuideQuestion } from '../../../shared/model/guide.ts'

/** The questions that typed words mean, best match first; without any, all of them. Those not yet asked come first. */
export function createGuideSearch(
  questions: readonly GuideQuestion[],
  asked: ReadonlySet<string>,
): (typed: string) => readonly GuideQuestion[] {
  const fuse = new Fuse(questions, {
    keys: [
      { name: 'topic', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    threshold: 0.35,
    ignoreLocation: true,
    ignoreDiacritics: true,
  })
  return typed => {
    const found = typed.trim() === '' ? questions : fuse.search(typed.trim()).map(match => match.item)
    return found.toSorted((one, other) => Number(asked.has(one.id)) - Number(asked.has(other.id)))
  }
}
