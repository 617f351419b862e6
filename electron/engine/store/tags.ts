import type { TagQuotes } from '../../../shared/contract/tags.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { containsFolded } from './folding.ts'
import { quoteCardsByIds } from './quote-cards.ts'
import type { Reader } from './reader.ts'

/** An example that is not there any more is none, until an undo brings it back. */
const columns = `id, name, color, description, usage, parent_id AS parentId,
  (SELECT quote.id FROM quote WHERE quote.id = tag.example_id AND is_withdrawn = 0) AS exampleId`

/** The codebook, depth first. */
export function listTags(read: Reader): readonly Tag[] {
  // Withdrawn quotes are few: taking them off the count spares looking at every quote of every tag.
  const tags = read.all<Tag>(`
    SELECT ${columns}, (SELECT count(*) FROM quote_tag WHERE tag_id = tag.id) - coalesce(withdrawn.quotes, 0) AS quotes
    FROM tag LEFT JOIN (
      SELECT tag_id, count(*) AS quotes FROM quote CROSS JOIN quote_tag ON quote_id = quote.id
      WHERE is_withdrawn = 1 GROUP BY tag_id) AS withdrawn ON withdrawn.tag_id = tag.id
    ORDER BY position, id`)
  const byParent = Map.groupBy(tags, tag => tag.parentId)
  const below = (parentId: TagId | null): readonly Tag[] =>
    (byParent.get(parentId) ?? []).flatMap(tag => [tag, ...below(tag.id)])
  return below(null)
}

/** A tag as it stands in the tree. */
export type TagNode = {
  readonly id: TagId
  readonly name: string
  readonly parentId: TagId | null
  readonly position: number
}

/** Every tag where it stands, without counting; neighbours in their order. */
export function tagNodes(read: Reader): readonly TagNode[] {
  return read.all<TagNode>('SELECT id, name, parent_id AS parentId, position FROM tag ORDER BY position, id')
}

/** A tag with how many quotes carry it; `not-found`. */
export function tagById(read: Reader, id: TagId): Tag {
  const tag = read.get<Tag>(
    `SELECT ${columns}, (
       SELECT count(*) FROM quote_tag CROSS JOIN quote ON quote.id = quote_id
       WHERE tag_id = tag.id AND is_withdrawn = 0) AS quotes
     FROM tag WHERE id = ?`,
    id,
  )
  return tag ?? missing(id)
}

/** What a tag says, without counting its quotes; `not-found`. */
export function tagRow(read: Reader, id: TagId): Omit<Tag, 'quotes'> {
  const tag = read.get<Omit<Tag, 'quotes'>>(`SELECT ${columns} FROM tag WHERE id = ?`, id)
  return tag ?? missing(id)
}

/** Throws `not-found` for what is no tag's id. */
export function requireTag(read: Reader, id: TagId) {
  if (!isTag(read, id)) missing(id)
}

function missing(id: TagId): never {
  throw new EngineFailure({ kind: 'not-found', noun: 'tag', name: id })
}

/** The names of tags, each once, in the order of their ids; `not-found` for the first that is not there. */
export function tagNames(read: Reader, ids: readonly TagId[]): readonly string[] {
  return [...new Set(ids)].map(id => {
    const tag = read.get<{ name: string }>('SELECT name FROM tag WHERE id = ?', id)
    if (!tag) throw new EngineFailure({ kind: 'not-found', noun: 'tag', name: id })
    return tag.name
  })
}

/** Whether a tag of this id is in the codebook. */
export function isTag(read: Reader, id: string): boolean {
  return read.get('SELECT 1 FROM tag WHERE id = ?', id) !== undefined
}

/** The quotes that carry a tag, withdrawn ones too. */
export function quoteIdsWith(read: Reader, id: TagId): readonly QuoteId[] {
  return read
    .all<{ quote_id: QuoteId }>('SELECT quote_id FROM quote_tag WHERE tag_id = ?', id)
    .map(row => row.quote_id)
}

/** How many quotes carry one of some tags: those that carry `otherId` too, and those that do not. Withdrawn ones do not count. */
export function countWithBoth(
  read: Reader,
  ids: readonly TagId[],
  otherId: TagId,
): { readonly both: number; readonly only: number } {
  const row = read.get<{ both: number; total: number }>(
    `SELECT count(*) AS total, count(other.quote_id) AS both
     FROM (SELECT DISTINCT quote_id FROM quote_tag WHERE tag_id IN (SELECT value FROM json_each(?))) AS one
     JOIN quote ON quote.id = one.quote_id AND is_withdrawn = 0
     LEFT JOIN quote_tag AS other ON other.quote_id = one.quote_id AND other.tag_id = ?`,
    JSON.stringify(ids),
    otherId,
  )
  return { both: row?.both ?? 0, only: (row?.total ?? 0) - (row?.both ?? 0) }
}

/** A page of the quotes that carry a tag itself, latest interview first. */
export function pageOfTag(
  read: Reader,
  { id, text, offset, limit }: { id: TagId; text: string; offset: number; limit: number },
): TagQuotes {
  const words = text.trim()
  const [condition, ...parameters] = words === '' ? ['1'] : containsFolded('quote.exact', words)
  const from = `FROM quote_tag JOIN quote ON quote.id = quote_id JOIN interview ON interview.id = interview_id
    WHERE tag_id = ? AND is_withdrawn = 0 AND ${condition}`
  const ids = read
    .all<{ id: QuoteId }>(
      `SELECT quote.id ${from} ORDER BY interview.date DESC, interview.id DESC, quote.start, quote.id LIMIT ? OFFSET ?`,
      id,
      ...parameters,
      limit,
      offset,
    )
    .map(row => row.id)
  const total = read.get<{ total: number }>(`SELECT count(*) AS total ${from}`, id, ...parameters)?.total ?? 0
  const cards = new Map(quoteCardsByIds(read, ids).map(card => [card.id, card]))
  return { quotes: ids.flatMap(quoteId => cards.get(quoteId) ?? []), total }
}

/** The tags right below a tag, or at the top, in their order. */
export function childrenOf(read: Reader, id: TagId | null): readonly TagNode[] {
  return read.all<TagNode>(
    'SELECT id, name, parent_id AS parentId, position FROM tag WHERE parent_id IS ? ORDER BY position, id',
    id,
  )
}

/** A tag and all tags below it, a parent before its children. */
export function idsInSubtree(read: Reader, id: TagId): readonly TagId[] {
  return read
    .all<{ id: TagId }>(
      `WITH RECURSIVE subtree (id, depth) AS (
         VALUES (?, 0) UNION ALL SELECT tag.id, depth + 1 FROM tag JOIN subtree ON tag.parent_id = subtree.id)
       SELECT id FROM subtree ORDER BY depth`,
      id,
    )
    .map(row => row.id)
}

/** A quote that stands for each of some words, where one says exactly that. */
export function quoteIdsSaying(read: Reader, words: readonly string[]): ReadonlyMap<string, QuoteId> {
  if (words.length === 0) return new Map()
  const rows = read.all<{ id: QuoteId; exact: string }>(
    `SELECT min(id) AS id, exact FROM quote
     WHERE is_withdrawn = 0 AND exact IN (SELECT value FROM json_each(?)) GROUP BY exact`,
    JSON.stringify(words),
  )
  return new Map(rows.map(({ id, exact }) => [exact, id]))
}

/** The colours that are in use. */
export function tagColors(read: Reader): readonly string[] {
  return read.all<{ color: string }>('SELECT DISTINCT color FROM tag').map(row => row.color)
}
