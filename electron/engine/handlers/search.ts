import type { HandlersOf } from '../context.ts'
import { findHits } from '../search/hits.ts'
import { findPassages } from '../search/passages.ts'
import { parseSearch } from '../search/search-query.ts'

/**
 * One letter behind other words. It is a word of its own, as in "plan B"; where that finds nothing it is the beginning
 * of a word, and what was found so far goes on being shown.
 */
const letterBegun = /(?<=\S\s+)\p{L}$/u

export const search: HandlersOf<'search'> = {
  'search.find': async ({ text, limit }, { read, project }) => {
    const query = parseSearch(text)
    if (query.wanted.length === 0) return { hits: [], isMore: false }
    await project.words.follow()
    const found = findHits(read, query, limit)
    const shorter = text.replace(letterBegun, '')
    return found.hits.length > 0 || shorter === text ? found : findHits(read, parseSearch(shorter), limit)
  },
  'search.passages': async ({ text, unit, isAnswersOnly, limit }, { read, project }, { signal }) => {
    const query = parseSearch(text)
    if (query.wanted.length === 0) return { passages: [], isMore: false }
    await project.words.follow()
    return findPassages(read, query, { unit, isAnswersOnly, limit, signal })
  },
}
