import type { TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'

/** Where a tag may come to stand: below a tag or at the top, before one of the tags there or behind all. */
export type TagPlace = { readonly parentId: TagId | null; readonly beforeId: TagId | null }

/** A tag as the tree shows it. */
export type TagRow = {
  readonly tag: Tag
  readonly depth: number
  readonly hasChildren: boolean
  readonly isFolded: boolean
  /** Its place among its neighbours, from 1, and how many they are. */
  readonly place: number
  readonly neighbours: number
}

/**
 * The rows in sight: what stands in a folded branch is not. `shown` narrows to tags that were looked for, with those above
 * them; nothing is folded then.
 */
export function rowsOf(
  tags: readonly Tag[],
  folded: ReadonlySet<TagId>,
  shown: ReadonlySet<TagId> | null,
): readonly TagRow[] {
  const byParent = Map.groupBy(tags, tag => tag.parentId)
  const isShown = (tag: Tag): boolean => shown === null || shown.has(tag.id) || childrenOf(tag).some(isShown)
  const childrenOf = (tag: Tag) => byParent.get(tag.id) ?? []
  const below = (parentId: TagId | null, depth: number): readonly TagRow[] => {
    const neighbours = byParent.get(parentId) ?? []
    return neighbours.flatMap((tag, at) => {
      if (!isShown(tag)) return []
      const hasChildren = childrenOf(tag).length > 0
      const isFolded = shown === null && hasChildren && folded.has(tag.id)
      const row = { tag, depth, hasChildren, isFolded, place: at + 1, neighbours: neighbours.length }
      return isFolded ? [row] : [row, ...below(tag.id, depth + 1)]
    })
  }
  return below(null, 0)
}

/** Whether a tag is another or stands below it. */
export function isWithin(tags: readonly Tag[], id: TagId | null, other: TagId): boolean {
  for (let at = id; at !== null; at = tags.find(tag => tag.id === at)?.parentId ?? null) {
    if (at === other) return true
  }
  return false
}

/** The tag of the same name where a tag would come to stand. */
export function namesakeAt(tags: readonly Tag[], tag: Tag, parentId: TagId | null): Tag | undefined {
  const name = tag.name.toLocaleLowerCase()
  return tags.find(
    other => other.id !== tag.id && other.parentId === parentId && other.name.toLocaleLowerCase() === name,
  )
}

export type Direction = 'up' | 'down' | 'in' | 'out'

/**
 * Where a tag goes when it is moved by key: past a neighbour, below the neighbour above it, or out to behind its parent.
 * Null where there is nowhere to go.
 */
export function placeTowards(tags: readonly Tag[], tag: Tag, direction: Direction): TagPlace | null {
  const neighboursOf = (parentId: TagId | null) => tags.filter(other => other.parentId === parentId)
  const { parentId } = tag
  const neighbours = neighboursOf(parentId)
  const at = neighbours.findIndex(other => other.id === tag.id)
  const above = neighbours[at - 1]
  switch (direction) {
    case 'up':
      return above ? { parentId, beforeId: above.id } : null
    case 'down':
      return neighbours[at + 1] ? { parentId, beforeId: neighbours[at + 2]?.id ?? null } : null
    case 'in':
      return above ? { parentId: above.id, beforeId: null } : null
    case 'out': {
      const parent = tags.find(other => other.id === parentId)
      if (!parent) return null
      const around = neighboursOf(parent.parentId)
      const next = around[around.findIndex(other => other.id === parent.id) + 1]
      return { parentId: parent.parentId, beforeId: next?.id ?? null }
    }
  }
}

/** Where a tag goes when it is dropped on a row: before it, below it, or behind it. */
export function placeBeside(
  tags: readonly Tag[],
  { tag, hasChildren, isFolded }: TagRow,
  zone: 'before' | 'onto' | 'after',
): TagPlace {
  if (zone === 'onto') return { parentId: tag.id, beforeId: null }
  if (zone === 'before') return { parentId: tag.parentId, beforeId: tag.id }
  // Right below an open branch its first tag stands: what is dropped there goes before it.
  if (hasChildren && !isFolded) {
    return { parentId: tag.id, beforeId: tags.find(other => other.parentId === tag.id)?.id ?? null }
  }
  const neighbours = tags.filter(other => other.parentId === tag.parentId)
  const next = neighbours[neighbours.findIndex(other => other.id === tag.id) + 1]
  return { parentId: tag.parentId, beforeId: next?.id ?? null }
}
