import { ChevronRight } from 'lucide-react'
import { type FocusEvent, useRef } from 'react'
import { DragPreview, mergeProps } from 'react-aria'
import type { Tag, TagUsage } from '../../shared/model/tag.ts'
import { counted } from '../quotes/source-words.ts'
import { cellRole } from '../ui/grid-roles.ts'
import { useDragSource } from '../ui/use-drag-source.ts'
import { useDropZones } from '../ui/use-drop-zones.ts'
import { createTag, moveTag, renameTag } from './codebook.ts'
import { fold, goToTag, openTagId, typingAt } from './codebook-state.ts'
import { indented } from './indented.ts'
import { showQuotesOf } from './show-quotes-of.ts'
import { TagDot } from './TagDot.tsx'
import { TagNameField } from './TagNameField.tsx'
import styles from './TagTree.module.css'
import { carriedTag } from './tag-drag.ts'
import { isWithin, placeBeside, type TagRow } from './tag-tree.ts'

/** One tag of the tree: it can be dragged, and others dropped before, below or behind it. */
export function TagTreeRow({
  row,
  tags,
  usage,
  isOpen,
  isCurrent,
  isReadOnly,
  isMovable,
}: {
  readonly row: TagRow
  readonly tags: readonly Tag[]
  readonly usage: TagUsage | undefined
  readonly isOpen: boolean
  /** Whether the tab key leads to it. */
  readonly isCurrent: boolean
  readonly isReadOnly: boolean
  readonly isMovable: boolean
}) {
  const { tag, depth, hasChildren, isFolded } = row
  const element = useRef<HTMLDivElement>(null)
  const typing = typingAt.useOnly(at => (at?.id === tag.id ? at.what : null))
  const { dragProps, isDragging, preview } = useDragSource<Tag>({
    carrying: carriedTag,
    carry: () => tag,
    words: carried => carried.name,
    isDisabled: !isMovable || typing !== null,
  })
  const { dropProps, zone } = useDropZones<Tag>({
    carrying: carriedTag,
    ref: element,
    accepts: carried => (isWithin(tags, tag.id, carried.id) ? [] : ['before', 'onto', 'after']),
    onDrop: (carried, landed) => {
      if (landed === 'onto') fold(tag.id, false)
      void moveTag(carried, placeBeside(tags, row, landed), tags)
    },
  })

  function stopTyping(isByKey: boolean) {
    typingAt.set(null)
    if (isByKey) goToTag(tag.id)
  }

  const handlers = {
    onClick: () => openTagId.set(tag.id),
    onDoubleClick: () => !isReadOnly && typingAt.set({ id: tag.id, what: 'name' }),
    onFocus: (event: FocusEvent) => event.target === event.currentTarget && openTagId.set(tag.id),
  }

  return (
    <>
      <div
        ref={element}
        {...mergeProps(dragProps, dropProps, handlers)}
        className={styles.row}
        {...treeRowRole(row, isOpen, rowLabel(tag, usage))}
        tabIndex={isCurrent ? 0 : -1}
        data-tag={tag.id}
        style={indented(depth)}
        data-drop={zone ?? undefined}
        data-dragging={isDragging || undefined}
      >
        <DragPreview ref={preview}>
          {() => (
            <div className={styles.ghost}>
              <TagDot color={tag.color} />
              {tag.name}
            </div>
          )}
        </DragPreview>
        <span className={styles.cell} {...cellRole()}>
          {hasChildren ? (
            <button
              type="button"
              className={styles.fold}
              tabIndex={-1}
              aria-label={isFolded ? `Unfold ${tag.name}` : `Fold ${tag.name}`}
              data-folded={isFolded || undefined}
              onClick={event => {
                event.stopPropagation()
                fold(tag.id, !isFolded)
              }}
            >
              <ChevronRight size={14} strokeWidth={2} aria-hidden />
            </button>
          ) : (
            <span className={styles.fold} aria-hidden="true" />
          )}
          <TagDot color={tag.color} size={11} />
          {typing === 'name' ? (
            <TagNameField
              label={`New name of ${tag.name}`}
              initial={tag.name}
              onCommit={name => renameTag(tag, name)}
              onClose={stopTyping}
            />
          ) : (
            <span className={styles.name}>{tag.name}</span>
          )}
        </span>
        <span className={styles.number} {...cellRole()}>
          <button
            type="button"
            className={styles.count}
            tabIndex={-1}
            aria-label={`Show ${counted(usage?.quotes ?? 0, 'quote')} of ${tag.name}`}
            disabled={!usage || usage.quotes === 0}
            onClick={event => {
              event.stopPropagation()
              showQuotesOf(tag.id)
            }}
          >
            {usage?.quotes.toLocaleString('en-GB') ?? ''}
          </button>
        </span>
        <span className={styles.number} {...cellRole()}>
          {usage?.interviews.toLocaleString('en-GB')}
        </span>
        <span className={styles.number} {...cellRole()}>
          {usage?.partners.toLocaleString('en-GB')}
        </span>
      </div>
      {typing === 'child' && (
        <div
          className={styles.child}
          style={indented(depth + 1)}
          {...treeRowRole(
            { ...row, depth: depth + 1, hasChildren: false },
            false,
            `New tag below ${tag.name}`,
          )}
        >
          <span className={styles.cell} {...cellRole()}>
            <TagNameField
              label={`New tag below ${tag.name}`}
              placeholder={`A tag below ${tag.name}`}
              onCommit={name => createTag(name, tags, tag.id)}
              onClose={isByKey => {
                typingAt.set(null)
                if (isByKey && openTagId.get() === tag.id) goToTag(tag.id)
              }}
            />
          </span>
        </div>
      )}
    </>
  )
}

function rowLabel({ name }: Tag, usage: TagUsage | undefined): string {
  if (!usage) return name
  const { quotes, interviews, partners } = usage
  return `${name}: ${counted(quotes, 'quote')}, ${counted(interviews, 'interview')}, ${counted(partners, 'partner')}`
}

function treeRowRole(
  { depth, hasChildren, isFolded, place, neighbours }: TagRow,
  isSelected: boolean,
  label: string,
) {
  return {
    role: 'row',
    'aria-label': label,
    'aria-level': depth + 1,
    'aria-posinset': place,
    'aria-setsize': neighbours,
    'aria-selected': isSelected,
    ...(hasChildren ? { 'aria-expanded': !isFolded } : {}),
  } as const
}
