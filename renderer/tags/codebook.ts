import type { TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { perform } from '../engine/perform.ts'
import { offerUndo } from '../shell/history.ts'
import { newTagOf, tagPaths } from './tag-paths.ts'

/** Creates a tag from what was typed, "Deals > Speed" too. Gives a sentence when that cannot be. */
export async function createTag(
  text: string,
  tags: readonly Tag[],
  parentId: TagId | null,
): Promise<string | null> {
  const made = parentId === null ? newTagOf(text, tagPaths(tags)) : null
  return reasonOf(() =>
    call('tags.create', { name: made?.name ?? text, parentId: parentId ?? made?.parent?.tag.id ?? null }),
  )
}

export async function renameTag(tag: Tag, name: string): Promise<string | null> {
  return reasonOf(() => call('tags.update', { id: tag.id, name }))
}

export async function describeTag(tag: Tag, description: string): Promise<void> {
  if (description !== tag.description) await perform('tags.update', { id: tag.id, description })
}

export async function recolorTag(tag: Tag, color: string): Promise<void> {
  await perform('tags.update', { id: tag.id, color })
}

export async function removeTag(tag: Tag): Promise<void> {
  if (await perform('tags.remove', { id: tag.id })) offerUndo(`Deleted the tag “${tag.name}”.`)
}

async function reasonOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work()
    return null
  } catch (failure) {
    return failureText(failure)
  }
}
