import { EngineFailure } from '../../../shared/errors.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import type { HandlersOf } from '../context.ts'
import type { Reader } from '../store/reader.ts'
import {
  childrenOf,
  listTags,
  nextTagPosition,
  quoteIdsWith,
  tagById,
  tagByName,
  tagColors,
} from '../store/tags.ts'
import { given } from './given.ts'

export const tags: HandlersOf<'tags'> = {
  'tags.list': (_input, { read }) => listTags(read),
  'tags.create': ({ name, color, description, parentId }, { read, write, newId }) => {
    const parent = parentId && tagById(read, parentId)
    refuseNamesake(read, name, parentId)
    const id = newId<TagId>()
    write(`create tag ${name}`, writer =>
      writer.insert('tag', {
        id,
        name,
        color: color ?? (parent ? parent.color : nextColor(tagColors(read))),
        description,
        parent_id: parentId,
        position: nextTagPosition(read),
      }),
    )
    return tagById(read, id)
  },
  'tags.update': ({ id, name, color, description }, { read, write }) => {
    const before = tagById(read, id)
    if (name !== undefined) refuseNamesake(read, name, before.parentId, id)
    const label =
      name !== undefined && name !== before.name
        ? `rename tag ${before.name} to ${name}`
        : `change tag ${before.name}`
    write(label, writer => writer.update('tag', { id }, given({ name, color, description })))
    return tagById(read, id)
  },
  'tags.remove': ({ id }, { read, write }) => {
    const { name, parentId } = tagById(read, id)
    const children = childrenOf(read, id)
    for (const child of children) refuseNamesake(read, child.name, parentId, id)
    write(`delete tag ${name}`, writer => {
      for (const quoteId of quoteIdsWith(writer, id)) {
        writer.remove('quote_tag', { quote_id: quoteId, tag_id: id })
      }
      for (const child of children) writer.update('tag', { id: child.id }, { parent_id: parentId })
      writer.remove('tag', { id })
    })
    return null
  },
}

function refuseNamesake(read: Reader, name: string, parentId: TagId | null, except?: TagId) {
  const namesake = tagByName(read, name, parentId)
  if (namesake && namesake.id !== except) {
    throw new EngineFailure({ kind: 'conflict', reason: `There is a tag called ${name} here already.` })
  }
}
