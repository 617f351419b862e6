import type { QuoteId, TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { perform } from '../engine/perform.ts'
import { offerUndo } from '../shell/history.ts'
import { announce } from '../ui/announce.ts'
import { closeOffers, showFailure } from '../ui/toasts.ts'
import { codebookDialog, focusNext, goToTag } from './codebook-state.ts'
import { newTagOf, tagPaths } from './tag-paths.ts'
import { type Direction, namesakeAt, placeTowards, type TagPlace } from './tag-tree.ts'

/** Creates a tag from what was typed, "Deals > Speed" too. Gives a sentence when that cannot be. */
export async function createTag(
  text: string,
  tags: readonly Tag[],
  parentId: TagId | null,
): Promise<string | null> {
  const made = parentId === null ? newTagOf(text, tagPaths(tags)) : null
  return reasonOf(async () => {
    const name = made?.name ?? text
    const tag = await call('tags.create', { name, parentId: parentId ?? made?.parent?.tag.id ?? null })
    goToTag(tag.id)
  })
}

export async function renameTag(tag: Tag, name: string): Promise<string | null> {
  return reasonOf(() => call('tags.update', { id: tag.id, name }))
}

export async function recolorTag(tag: Tag, color: string): Promise<void> {
  await perform('tags.update', { id: tag.id, color })
}

export async function setExample(tag: Tag, exampleId: QuoteId | null): Promise<void> {
  await perform('tags.update', { id: tag.id, exampleId })
}

/** Moves a tag; where a namesake stands it is asked first whether the two become one. */
export async function moveTag(tag: Tag, place: TagPlace, tags: readonly Tag[]): Promise<void> {
  const namesake = namesakeAt(tags, tag, place.parentId)
  if (namesake) {
    codebookDialog.set({ type: 'merge', tag, into: namesake })
    return
  }
  if (!(await perform('tags.move', { id: tag.id, ...place }))) return
  const parent = tags.find(other => other.id === place.parentId)
  announce(parent ? `${tag.name} moved below ${parent.name}` : `${tag.name} moved, at the top of the tree`)
}

let lastMove: Promise<void> = Promise.resolve()

/** Moves a tag by key, one move after the other: each starts from where the one before it has put the tag. */
export function moveTowards(id: TagId, direction: Direction): Promise<void> {
  const move = async () => {
    const tags = await call('tags.list', {})
    const tag = tags.find(other => other.id === id)
    const place = tag && placeTowards(tags, tag, direction)
    if (!tag || !place) return
    await moveTag(tag, place, tags)
    focusNext.set(id)
  }
  lastMove = lastMove.then(move).catch(reason => void showFailure(reason))
  return lastMove
}

export async function mergeTag(tag: Tag, into: Tag): Promise<void> {
  if (!(await perform('tags.merge', { ids: [tag.id], intoId: into.id }))) return
  goToTag(into.id)
  offerUndo(`Merged “${tag.name}” into “${into.name}”.`)
}

/** Gives a sentence when the name cannot be had. */
export async function splitTag(tag: Tag, name: string, quoteIds: readonly QuoteId[]): Promise<string | null> {
  return reasonOf(async () => {
    const made = await call('tags.split', { id: tag.id, name, quoteIds: [...quoteIds] })
    closeOffers()
    goToTag(made.id)
    offerUndo(`Split “${made.name}” off “${tag.name}”.`)
  })
}

export async function removeTag(tag: Tag, children: 'move-up' | 'remove'): Promise<void> {
  if (await perform('tags.remove', { id: tag.id, children })) offerUndo(`Deleted the tag “${tag.name}”.`)
}

async function reasonOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (failure) {
    return failureText(failure)
  }
}
