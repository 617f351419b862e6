import type { TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'

/** A tag with where it stands in the codebook. */
export type TagPath = {
  readonly tag: Tag
  /** Names from the top of the tree down to the tag's parent. */
  readonly parents: readonly string[]
  /** "Deals › Deal registration" */
  readonly text: string
}

export const pathSign = ' › '

/** Tags with their places, in the codebook's order. */
export function tagPaths(tags: readonly Tag[]): readonly TagPath[] {
  const byId = new Map(tags.map(tag => [tag.id, tag]))
  const parentsOf = (tag: Tag): readonly string[] => {
    const parent = tag.parentId === null ? undefined : byId.get(tag.parentId)
    return parent ? [...parentsOf(parent), parent.name] : []
  }
  return tags.map(tag => {
    const parents = parentsOf(tag)
    return { tag, parents, text: [...parents, tag.name].join(pathSign) }
  })
}

/** What a typed name would create: "Deals > Speed" is Speed below Deals, if there is a Deals. */
export type NewTag = { readonly name: string; readonly parent: TagPath | null }

/** The tag that a typed text would make; null where a tag of that name, or at that path, is there already. */
export function newTagOf(text: string, paths: readonly TagPath[]): NewTag | null {
  const typed = text.trim()
  if (typed === '') return null
  const parts = typed.split(/\s*[›>]\s*/).filter(part => part !== '')
  const name = parts.at(-1)
  if (name === undefined) return null
  const above = parts.slice(0, -1)
  const parent = above.length === 0 ? null : paths.find(path => isSame(path.text, above.join(pathSign)))
  if (parent === undefined) return isKnown(typed, paths) ? null : { name: typed, parent: null }
  const whole = parent ? `${parent.text}${pathSign}${name}` : name
  return isKnown(whole, paths) ? null : { name, parent }
}

/** A tag's parent and everything above it. */
export function ancestorsOf(id: TagId, tags: readonly Tag[]): readonly TagId[] {
  const parentId = tags.find(tag => tag.id === id)?.parentId
  return parentId ? [parentId, ...ancestorsOf(parentId, tags)] : []
}

function isKnown(text: string, paths: readonly TagPath[]): boolean {
  return paths.some(path => isSame(path.text, text) || isSame(path.tag.name, text))
}

function isSame(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase()
}
