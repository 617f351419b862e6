import { EngineFailure } from '../../../shared/errors.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import { nextPosition } from '../store/personas.ts'
import { quoteIdsWith, type TagNode, tagRow } from '../store/tags.ts'
import type { Writer } from '../store/writer.ts'
import { sameName } from './namesakes.ts'
import { putTogether } from './put-together.ts'

/** What becomes of the tree when tags are merged. */
export type TagMergePlan = {
  /** Each tag that goes, with the one that stays in its place. */
  readonly gone: ReadonlyMap<TagId, TagId>
  /** Each tag that comes to stand below another, with its new parent, in the order in which they stand there. */
  readonly moved: ReadonlyMap<TagId, TagId>
}

/**
 * Works out on the tree alone what merging comes to: tags below a merged one move to where it went, and those that meet a
 * namesake there are merged into it in turn. `invalid-input` where the tag that stays is one that goes, or below one.
 */
export function planTagMerge(nodes: readonly TagNode[], ids: readonly TagId[], intoId: TagId): TagMergePlan {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  for (const id of ids) if (isWithin(parents, intoId, id)) throw refusal(id === intoId)
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const children = new Map<TagId | null, Set<TagId>>()
  for (const { id, parentId } of nodes) {
    children.set(parentId, (children.get(parentId) ?? new Set()).add(id))
  }
  const gone = new Map<TagId, TagId>()
  const moved = new Map<TagId, TagId>()

  function absorb(id: TagId, into: TagId) {
    if (gone.has(id)) return
    gone.set(id, into)
    moved.delete(id)
    children.get(parents.get(id) ?? null)?.delete(id)
    const there = children.get(into) ?? new Set()
    children.set(into, there)
    for (const child of children.get(id) ?? []) {
      const name = names.get(child) ?? ''
      const namesake = [...there].find(other => other !== child && sameName(names.get(other) ?? '', name))
      if (namesake) absorb(child, namesake)
      else {
        parents.set(child, into)
        there.add(child)
        // Behind those that moved before it, also where it moves once more.
        moved.delete(child)
        moved.set(child, into)
      }
    }
  }

  // Deepest first: a tag that was named itself goes where it was told to, not along with the one above it.
  const depthOf = (id: TagId | null): number => (id === null ? 0 : 1 + depthOf(parents.get(id) ?? null))
  for (const id of ids.toSorted((one, other) => depthOf(other) - depthOf(one))) absorb(id, intoId)
  const lastOf = (id: TagId): TagId => {
    const next = gone.get(id)
    return next === undefined ? id : lastOf(next)
  }
  return { gone: new Map([...gone].map(([id, into]) => [id, lastOf(into)])), moved }
}

/** Does what a plan says: quotes, texts and examples go to the tags that stay, which keep their own names and colours. */
export function mergeTags(writer: Writer, { gone, moved }: TagMergePlan) {
  const carried = new Map<TagId, Set<string>>()
  for (const [id, into] of gone) {
    const there = carried.get(into) ?? new Set<string>(quoteIdsWith(writer, into))
    carried.set(into, there)
    for (const quoteId of quoteIdsWith(writer, id)) {
      writer.remove('quote_tag', { quote_id: quoteId, tag_id: id })
      if (there.has(quoteId)) continue
      there.add(quoteId)
      writer.insert('quote_tag', { quote_id: quoteId, tag_id: into })
    }
    const [kept, other] = [tagRow(writer, into), tagRow(writer, id)]
    writer.update(
      'tag',
      { id: into },
      {
        description: putTogether(kept.description, other.description),
        usage: putTogether(kept.usage, other.usage),
        example_id: kept.exampleId ?? other.exampleId,
      },
    )
  }
  let position = nextPosition(writer, 'tag')
  for (const [id, parentId] of moved)
    writer.update('tag', { id }, { parent_id: parentId, position: position++ })
  for (const id of gone.keys()) writer.remove('tag', { id })
}

/** Whether a tag is another, or below it. */
export function isWithin(parents: ReadonlyMap<TagId, TagId | null>, id: TagId | null, other: TagId): boolean {
  return id !== null && (id === other || isWithin(parents, parents.get(id) ?? null, other))
}

function refusal(isItself: boolean): EngineFailure {
  return new EngineFailure({
    kind: 'invalid-input',
    field: 'intoId',
    reason: isItself ? 'is a tag that is to be merged' : 'is below a tag that is to be merged into it',
  })
}
