import { AlignLeft, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import styles from './Codebook.module.css'
import { ColorChoice } from './ColorChoice.tsx'
import { createTag, describeTag, recolorTag, renameTag } from './codebook.ts'
import { TagDescription } from './TagDescription.tsx'
import { TagDot } from './TagDot.tsx'
import { TagNameField } from './TagNameField.tsx'

type Editing = 'name' | 'description' | 'child' | null

/** One tag of the codebook, with what can be done to it. */
export function CodebookRow({
  tag,
  tags,
  depth,
  isReadOnly,
  onRemove,
}: {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  /** How many tags stand above it. */
  readonly depth: number
  readonly isReadOnly: boolean
  readonly onRemove: (tag: Tag) => void
}) {
  const [editing, setEditing] = useState<Editing>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)

  function close(isByKey: boolean) {
    returns.current = isByKey
    setEditing(null)
  }

  /** Runs when the name's button stands again. */
  function takeBack(button: HTMLButtonElement | null) {
    opener.current = button
    if (button && returns.current) {
      returns.current = false
      button.focus()
    }
  }

  return (
    <li className={styles.row} data-depth={Math.min(depth, 6)}>
      <div className={styles.line}>
        {isReadOnly ? (
          <span className={styles.still}>
            <TagDot color={tag.color} size={12} />
          </span>
        ) : (
          <ColorChoice
            label={`Colour of ${tag.name}`}
            color={tag.color}
            onChange={color => void recolorTag(tag, color)}
          />
        )}
        {editing === 'name' ? (
          <TagNameField
            label={`New name of ${tag.name}`}
            initial={tag.name}
            onCommit={name => renameTag(tag, name)}
            onClose={close}
          />
        ) : (
          <button
            ref={takeBack}
            type="button"
            className={styles.name}
            data-tag-name
            disabled={isReadOnly}
            title={isReadOnly ? undefined : 'Rename'}
            aria-label={isReadOnly ? undefined : `Rename ${tag.name}`}
            onClick={() => setEditing('name')}
            onKeyDown={event => goToNeighbour(event)}
          >
            {tag.name}
          </button>
        )}
        <span className={styles.count}>
          {tag.quotes}
          <span className="visually-hidden"> {tag.quotes === 1 ? 'quote' : 'quotes'}</span>
        </span>
        {!isReadOnly && (
          <Menu
            label={`Tag ${tag.name}`}
            trigger={<IconButton label={`More for ${tag.name}`} icon={Ellipsis} size="small" />}
            entries={[
              { id: 'rename', label: 'Rename', icon: Pencil, onAction: () => setEditing('name') },
              { id: 'child', label: 'New tag below', icon: Plus, onAction: () => setEditing('child') },
              {
                id: 'describe',
                label: 'Describe',
                icon: AlignLeft,
                onAction: () => setEditing('description'),
              },
              'separator',
              {
                id: 'remove',
                label: 'Delete…',
                icon: Trash2,
                tone: 'danger',
                onAction: () => onRemove(tag),
              },
            ]}
          />
        )}
      </div>
      <TagDescription
        tag={tag}
        isEditing={editing === 'description'}
        onClose={() => setEditing(null)}
        onCommit={description => void describeTag(tag, description)}
      />
      {editing === 'child' && (
        <div className={styles.child}>
          <TagNameField
            label={`New tag below ${tag.name}`}
            placeholder={`A tag below ${tag.name}`}
            onCommit={name => createTag(name, tags, tag.id)}
            onClose={isByKey => {
              setEditing(null)
              if (isByKey) opener.current?.focus()
            }}
          />
        </div>
      )}
    </li>
  )
}

/** The arrow keys go from name to name, so that nobody has to tab through every row's buttons. */
function goToNeighbour(event: KeyboardEvent<HTMLButtonElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  event.preventDefault()
  const names = [
    ...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLElement>('[data-tag-name]') ?? []),
  ]
  names[names.indexOf(event.currentTarget) + by]?.focus()
}
