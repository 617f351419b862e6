import { useEffect } from 'react'
import type { TagId } from '../../shared/model/ids.ts'
import type { Tag, TagUsage } from '../../shared/model/tag.ts'
import { type CodebookDialog, codebookDialog, focusNext, openTagId } from './codebook-state.ts'
import { ExampleDialog } from './ExampleDialog.tsx'
import { ImportCodebookDialog } from './ImportCodebookDialog.tsx'
import { MergeTagDialog } from './MergeTagDialog.tsx'
import { RemoveTagDialog } from './RemoveTagDialog.tsx'
import { SplitTagDialog } from './SplitTagDialog.tsx'

/** What is asked over the codebook. The focus goes to the tag that is open then. */
export function CodebookDialogs({
  tags,
  usage,
}: {
  readonly tags: readonly Tag[]
  readonly usage: ReadonlyMap<TagId, TagUsage>
}) {
  const open = codebookDialog.use()
  const isOpen = open !== null
  useEffect(() => {
    // A dialog that closes puts the focus back in the next frame: what it was about may stand elsewhere by now.
    if (isOpen) return () => void requestAnimationFrame(() => focusNext.set(openTagId.get()))
  }, [isOpen])
  return open && dialogFor(open, tags, usage, () => codebookDialog.set(null))
}

function dialogFor(
  open: CodebookDialog,
  tags: readonly Tag[],
  usage: ReadonlyMap<TagId, TagUsage>,
  onClose: () => void,
) {
  switch (open.type) {
    case 'merge':
      return <MergeTagDialog tag={open.tag} into={open.into} tags={tags} onClose={onClose} />
    case 'split':
      return <SplitTagDialog tag={open.tag} onClose={onClose} />
    case 'remove':
      return <RemoveTagDialog tag={open.tag} tags={tags} usage={usage.get(open.tag.id)} onClose={onClose} />
    case 'example':
      return <ExampleDialog tag={open.tag} onClose={onClose} />
    case 'import':
      return <ImportCodebookDialog onClose={onClose} />
  }
}
