import type { TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { createStore } from '../ui/store.ts'

/** The tag that is open beside the tree. */
export const openTagId = createStore<TagId | null>(null, { ofProject: true })

/** Branches that are folded. */
export const foldedTagIds = createStore<ReadonlySet<TagId>>(new Set(), { ofProject: true })

/** The tag whose name is being typed in the tree, or below which a new one is. */
export const typingAt = createStore<{ readonly id: TagId; readonly what: 'name' | 'child' } | null>(null, {
  ofProject: true,
})

/** What is asked over the codebook. */
export type CodebookDialog =
  | { readonly type: 'merge'; readonly tag: Tag; readonly into: Tag | null }
  | { readonly type: 'split'; readonly tag: Tag }
  | { readonly type: 'remove'; readonly tag: Tag }
  | { readonly type: 'example'; readonly tag: Tag }
  | { readonly type: 'import' }

export const codebookDialog = createStore<CodebookDialog | null>(null, { ofProject: true })

/** The row that takes the focus once the tree shows it. */
export const focusNext = createStore<TagId | null>(null, { ofProject: true })

/** Opens a tag, and puts the focus on it in the tree. */
export function goToTag(id: TagId): void {
  openTagId.set(id)
  focusNext.set(id)
}

export function fold(id: TagId, isFolded: boolean): void {
  const next = new Set(foldedTagIds.get())
  if (isFolded) next.add(id)
  else next.delete(id)
  foldedTagIds.set(next)
}
