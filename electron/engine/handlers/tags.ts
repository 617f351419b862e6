import { EngineFailure } from '../../../shared/errors.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import type { HandlersOf } from '../context.ts'
import { nextPosition } from '../store/personas.ts'
import { quoteById } from '../store/quotes.ts'
import type { Reader } from '../store/reader.ts'
import {
  childrenOf,
  countWithBoth,
  idsInSubtree,
  listTags,
  pageOfTag,
  quoteIdsWith,
  requireTag,
  type TagNode,
  tagById,
  tagColors,
  tagNodes,
  tagRow,
} from '../store/tags.ts'
import type { Writer } from '../store/writer.ts'
import { codebook } from './codebook.ts'
import { given } from './given.ts'
import { counted } from './labels.ts'
import { sameName } from './namesakes.ts'
import { positionBefore } from './position-before.ts'
import { isWithin, mergeTags, planTagMerge } from './tag-merge.ts'

export const tags: HandlersOf<'tags'> = {
  ...codebook,
  'tags.list': (_input, { read }) => listTags(read),
  'tags.usage': (_input, { project }) => project.quotes.usage(),
  'tags.quotes': (input, { read }) => {
    requireTag(read, input.id)
    return pageOfTag(read, input)
  },
  'tags.create': ({ name, color, description, usage, parentId }, { read, write, newId }) => {
    const parent = parentId && tagRow(read, parentId)
    refuseNamesake(read, name, parentId)
    const id = newId<TagId>()
    write(`create tag ${name}`, writer =>
      writer.insert('tag', {
        id,
        name,
        color: color ?? (parent ? parent.color : nextColor(tagColors(read))),
        description,
        usage,
        example_id: null,
        parent_id: parentId,
        position: nextPosition(read, 'tag'),
      }),
    )
    return tagById(read, id)
  },
  'tags.update': ({ id, name, color, description, usage, exampleId }, { read, write }) => {
    const before = tagRow(read, id)
    if (name !== undefined) refuseNamesake(read, name, before.parentId, id)
    if (exampleId) quoteById(read, exampleId)
    const label =
      name !== undefined && name !== before.name
        ? `rename tag ${before.name} to ${name}`
        : `change tag ${before.name}`
    write(label, writer =>
      writer.update('tag', { id }, given({ name, color, description, usage, example_id: exampleId })),
    )
    return tagById(read, id)
  },
  'tags.move': ({ id, parentId, beforeId, onNamesake }, { read, write }) => {
    const { name } = tagRow(read, id)
    const parent = parentId && tagRow(read, parentId)
    const nodes = tagNodes(read)
    if (isWithin(new Map(nodes.map(node => [node.id, node.parentId])), parentId, id)) {
      throw new EngineFailure({
        kind: 'invalid-input',
        field: 'parentId',
        reason: 'is the tag itself, or a tag below it',
      })
    }
    const namesake = namesakeOf(read, name, parentId, id)
    if (namesake && onNamesake === 'refuse') throw namesakeThere(name)
    if (namesake) {
      const plan = planTagMerge(nodes, [id], namesake.id)
      write(`merge tag ${name} into ${namesake.name}`, writer => mergeTags(writer, plan))
      return tagById(read, namesake.id)
    }
    write(parent ? `move tag ${name} below ${parent.name}` : `move tag ${name}`, writer => {
      const there = childrenOf(writer, parentId)
      const position = positionBefore(writer, 'tag', there, id, beforeId, 'tag in this place')
      writer.update('tag', { id }, { parent_id: parentId, position })
    })
    return tagById(read, id)
  },
  'tags.mergePreview': ({ ids, intoId }, { read }) => {
    for (const id of [...ids, intoId]) requireTag(read, id)
    const { gone, moved } = planTagMerge(tagNodes(read), ids, intoId)
    const { both, only } = countWithBoth(read, ids, intoId)
    const meeting = [...gone.keys()].filter(id => !ids.includes(id))
    return { quotes: only, already: both, moving: [...moved.keys()], meeting }
  },
  'tags.merge': ({ ids, intoId }, { read, write }) => {
    const [first] = ids.map(id => tagRow(read, id))
    const into = tagRow(read, intoId)
    const plan = planTagMerge(tagNodes(read), ids, intoId)
    const what = ids.length === 1 && first ? `tag ${first.name}` : counted(ids.length, 'tag')
    write(`merge ${what} into ${into.name}`, writer => mergeTags(writer, plan))
    return tagById(read, intoId)
  },
  'tags.split': ({ id, name, quoteIds }, { read, write, newId }) => {
    const tag = tagRow(read, id)
    refuseNamesake(read, name, tag.parentId)
    const carrying = new Set(quoteIdsWith(read, id))
    if (quoteIds.some(quoteId => !carrying.has(quoteId))) {
      throw new EngineFailure({
        kind: 'invalid-input',
        field: 'quoteIds',
        reason: 'names a quote that does not carry the tag',
      })
    }
    const newTagId = newId<TagId>()
    write(`split ${name} off tag ${tag.name}`, writer => {
      const there = childrenOf(writer, tag.parentId)
      const next = there[there.findIndex(one => one.id === id) + 1]?.id ?? null
      writer.insert('tag', {
        id: newTagId,
        name,
        color: tag.color,
        description: '',
        usage: '',
        example_id: null,
        parent_id: tag.parentId,
        position: positionBefore(writer, 'tag', there, newTagId, next, 'tag in this place'),
      })
      for (const quoteId of new Set(quoteIds)) {
        writer.remove('quote_tag', { quote_id: quoteId, tag_id: id })
        writer.insert('quote_tag', { quote_id: quoteId, tag_id: newTagId })
      }
    })
    return tagById(read, newTagId)
  },
  'tags.remove': ({ id, children }, { read, write }) => {
    const { name, parentId } = tagRow(read, id)
    const [, ...below] = idsInSubtree(read, id)
    if (children === 'remove') {
      const more = below.length === 0 ? '' : ` and ${counted(below.length, 'tag')} below it`
      write(`delete tag ${name}${more}`, writer => {
        for (const one of [...below.toReversed(), id]) removeTag(writer, one)
      })
      return null
    }
    const moving = childrenOf(read, id)
    for (const child of moving) refuseNamesake(read, child.name, parentId, id)
    write(`delete tag ${name}`, writer => {
      moveUp(writer, moving, id, parentId)
      removeTag(writer, id)
    })
    return null
  },
}

/** The children stand where their parent stood, in their order. */
function moveUp(writer: Writer, children: readonly TagNode[], id: TagId, parentId: TagId | null) {
  for (const child of children) {
    const there = childrenOf(writer, parentId)
    const position = positionBefore(writer, 'tag', there, child.id, id, 'tag in this place')
    writer.update('tag', { id: child.id }, { parent_id: parentId, position })
  }
}

function removeTag(writer: Writer, id: TagId) {
  for (const quoteId of quoteIdsWith(writer, id)) {
    writer.remove('quote_tag', { quote_id: quoteId, tag_id: id })
  }
  writer.remove('tag', { id })
}

function refuseNamesake(read: Reader, name: string, parentId: TagId | null, except?: TagId) {
  if (namesakeOf(read, name, parentId, except)) throw namesakeThere(name)
}

function namesakeOf(read: Reader, name: string, parentId: TagId | null, except?: TagId) {
  return childrenOf(read, parentId).find(other => other.id !== except && sameName(other.name, name))
}

function namesakeThere(name: string): EngineFailure {
  return new EngineFailure({ kind: 'conflict', reason: `There is a tag called ${name} here already.` })
}
