import type { TagId } from '../../../shared/model/ids.ts'
import type { PackTag } from '../../../shared/model/pack.ts'
import type { Tag } from '../../../shared/model/tag.ts'

/** What of a tag says where it stands in the codebook. */
type Branch = Pick<Tag, 'id' | 'name' | 'parentId'>

/**
 * The part of the codebook that is used, in the codebook's order, and the name evidence calls each tag by: its
 * own, or its whole path where two used tags share a name.
 */
export function usedTags(
  tags: readonly Tag[],
  used: ReadonlySet<TagId>,
): { readonly codebook: PackTag[]; readonly tagNames: ReadonlyMap<TagId, string> } {
  const byId = new Map(tags.map(tag => [tag.id, tag]))
  const chosen = tags.filter(tag => used.has(tag.id))
  const namesakes = new Map<string, number>()
  for (const tag of chosen) namesakes.set(tag.name, (namesakes.get(tag.name) ?? 0) + 1)

  const tagNames = new Map<TagId, string>()
  const codebook = chosen.map(tag => {
    const path = pathOf(tag, byId)
    const name = namesakes.get(tag.name) === 1 ? tag.name : path.join(' / ')
    tagNames.set(tag.id, name)
    return { name, path, color: tag.color }
  })
  return { codebook, tagNames }
}

/** Every tag's path from the top of the codebook. */
export function tagPaths(tags: readonly Branch[]): ReadonlyMap<TagId, readonly string[]> {
  const byId = new Map(tags.map(tag => [tag.id, tag]))
  return new Map(tags.map(tag => [tag.id, pathOf(tag, byId)]))
}

function pathOf(tag: Branch, byId: ReadonlyMap<TagId, Branch>): string[] {
  const parent = tag.parentId === null ? undefined : byId.get(tag.parentId)
  return parent ? [...pathOf(parent, byId), tag.name] : [tag.name]
}
