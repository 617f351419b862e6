import { EngineFailure } from '../../../shared/errors.ts'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { Reader } from './reader.ts'

/** Withdrawn quotes are few: taking them off the count spares looking at every quote of every tag. */
const columns = `id, name, color, description, parent_id AS parentId,
  (SELECT count(*) FROM quote_tag WHERE tag_id = tag.id) - (
    SELECT count(*) FROM quote_tag WHERE tag_id = tag.id
    AND quote_id IN (SELECT id FROM quote WHERE is_withdrawn = 1)) AS quotes`

/** The codebook, depth first. */
export function listTags(read: Reader): readonly Tag[] {
  const tags = read.all<Tag>(`SELECT ${columns} FROM tag ORDER BY position, id`)
  const byParent = Map.groupBy(tags, tag => tag.parentId)
  const below = (parentId: TagId | null): readonly Tag[] =>
    (byParent.get(parentId) ?? []).flatMap(tag => [tag, ...below(tag.id)])
  return below(null)
}

/** A tag with how many quotes carry it; `not-found`. */
export function tagById(read: Reader, id: TagId): Tag {
  const tag = read.get<Tag>(`SELECT ${columns} FROM tag WHERE id = ?`, id)
  if (!tag) throw new EngineFailure({ kind: 'not-found', noun: 'tag', name: id })
  return tag
}

/** Throws `not-found` for what is no tag's id. Unlike `tagById` it counts no quotes. */
export function requireTag(read: Reader, id: TagId) {
  if (!isTag(read, id)) throw new EngineFailure({ kind: 'not-found', noun: 'tag', name: id })
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

/** A tag under a parent by name, in whatever case. */
export function tagByName(read: Reader, name: string, parentId: TagId | null): { id: TagId } | undefined {
  return read.get<{ id: TagId }>(
    'SELECT id FROM tag WHERE name = ? COLLATE NOCASE AND parent_id IS ?',
    name,
    parentId,
  )
}

/** The tags right below a tag, in their order. */
export function childrenOf(read: Reader, id: TagId): readonly { id: TagId; name: string }[] {
  return read.all<{ id: TagId; name: string }>(
    'SELECT id, name FROM tag WHERE parent_id = ? ORDER BY position, id',
    id,
  )
}

/** A position behind all tags. */
export function nextTagPosition(read: Reader): number {
  return read.get<{ next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM tag')?.next ?? 1
}

/** The colours that are in use. */
export function tagColors(read: Reader): readonly string[] {
  return read.all<{ color: string }>('SELECT DISTINCT color FROM tag').map(row => row.color)
}
