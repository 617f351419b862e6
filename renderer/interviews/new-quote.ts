import { v7 as uuidv7 } from 'uuid'
import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import type { Anchor } from '../../shared/model/quote.ts'
import { call } from '../engine/client.ts'
import { sameTagName } from './writing/line-flags.ts'

/** An id for a quote that is painted before the engine knows it. */
export function newQuoteId(): QuoteId {
  return uuidv7() as QuoteId
}

/** A stretch of text without white space at its edges; null when nothing is left. */
export function trimmedAnchor(text: string, { start, end }: Anchor): Anchor | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

/** The tags that flags name; those that are not in the codebook yet are created. */
export async function tagsNamed(names: readonly string[]): Promise<readonly TagId[]> {
  if (names.length === 0) return []
  const known = await call('tags.list', {})
  const ids: TagId[] = []
  for (const name of names) {
    const tag = known.find(tag => sameTagName(name, tag.name))
    ids.push(tag ? tag.id : (await call('tags.create', { name: name.replaceAll('_', ' ') })).id)
  }
  return ids
}
