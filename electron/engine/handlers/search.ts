import type { HandlersOf } from '../context.ts'
import { findHits } from '../search/hits.ts'
import { findPassages } from '../search/passages.ts'
import { parseSearch } from '../search/search-query.ts'

export const search: HandlersOf<'search'> = {
  'search.find': async ({ text, limit }, { read, project }) => {
    const query = parseSearch(text)
    if (query.wanted.length === 0) return { hits: [], isMore: false }
    await project.words.follow()
    return findHits(read, query, limit)
  },
  'search.passages': async ({ text, unit, isAnswersOnly, limit }, { read, project }, { signal }) => {
    const query = parseSearch(text)
    if (query.wanted.length === 0) return { passages: [], isMore: false }
    await project.words.follow()
    return findPassages(read, query, { unit, isAnswersOnly, limit, signal })
  },
}
