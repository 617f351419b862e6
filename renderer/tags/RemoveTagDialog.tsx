import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { Tag, TagUsage } from '../../shared/model/tag.ts'
import { counted } from '../quotes/source-words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import styles from './CodebookDialogs.module.css'
import { removeTag } from './codebook.ts'
import { goToTag } from './codebook-state.ts'
import { isWithin } from './tag-tree.ts'

/** Asks before a tag is deleted: what loses it, and what becomes of the tags below. */
export function RemoveTagDialog({
  tag,
  tags,
  usage,
  onClose,
}: {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  readonly usage: TagUsage | undefined
  readonly onClose: () => void
}) {
  const below = tags.filter(other => other.id !== tag.id && isWithin(tags, other.id, tag.id)).length
  const [children, setChildren] = useState<'move-up' | 'remove'>('move-up')
  const parent = tags.find(other => other.id === tag.parentId)
  const loses = children === 'remove' ? (usage?.quotes ?? tag.quotes) : tag.quotes
  const what = children === 'remove' && below > 0 ? 'these tags' : 'this tag'

  async function remove() {
    const at = tags.findIndex(other => other.id === tag.id)
    await removeTag(tag, children)
    const next = tags[at - 1] ?? tags.find(other => !isWithin(tags, other.id, tag.id))
    if (next) goToTag(next.id)
  }

  return (
    <ConfirmDialog
      title={`Delete “${tag.name}”?`}
      confirmLabel={children === 'remove' && below > 0 ? `Delete ${below + 1} tags` : 'Delete tag'}
      tone="danger"
      isOpen
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      <div className={styles.asked}>
        {below > 0 && (
          <RadioGroup
            className={styles.choice!}
            aria-label={`The ${counted(below, 'tag')} below it`}
            value={children}
            onChange={value => setChildren(value === 'remove' ? 'remove' : 'move-up')}
          >
            <Radio className={styles.radio!} value="move-up">
              <span className={styles.mark} aria-hidden="true" />
              {below === 1 ? 'The tag below it moves up' : 'The tags below it move up'}{' '}
              {parent ? `to “${parent.name}”` : 'to the top'}
            </Radio>
            <Radio className={styles.radio!} value="remove">
              <span className={styles.mark} aria-hidden="true" />
              {below === 1 ? 'The tag below it is deleted too' : `All ${below} tags below it are deleted too`}
            </Radio>
          </RadioGroup>
        )}
        <p>
          {loses === 0
            ? 'No quote carries it. '
            : `${counted(loses, 'quote')} lose${loses === 1 ? 's' : ''} ${what}; the quotes themselves stay. `}
          Undo brings everything back.
        </p>
      </div>
    </ConfirmDialog>
  )
}
