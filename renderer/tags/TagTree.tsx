import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { TagId } from '../../shared/model/ids.ts'
import type { Tag, TagUsage } from '../../shared/model/tag.ts'
import { useDropZones } from '../ui/use-drop-zones.ts'
import { moveTag, moveTowards } from './codebook.ts'
import { codebookDialog, focusNext, fold, foldedTagIds, openTagId, typingAt } from './codebook-state.ts'
import styles from './TagTree.module.css'
import { TagTreeRow } from './TagTreeRow.tsx'
import { carriedTag } from './tag-drag.ts'
import { type Direction, rowsOf, type TagRow } from './tag-tree.ts'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

const treeRole = { role: 'treegrid', 'aria-label': 'Tags', 'aria-describedby': 'codebook-keys' } as const
const headRole = { role: 'row' } as const
const columnRole = { role: 'columnheader' } as const

/**
 * The codebook as a tree with counts (WAI-ARIA's treegrid pattern): one row is in the tab order, the arrow keys go from row
 * to row and fold, and with Alt they move the tag.
 */
export function TagTree({
  tags,
  usage,
  shown,
  isReadOnly,
}: {
  readonly tags: readonly Tag[]
  readonly usage: ReadonlyMap<TagId, TagUsage>
  /** Those that were looked for; null: all. */
  readonly shown: ReadonlySet<TagId> | null
  readonly isReadOnly: boolean
}) {
  const grid = useRef<HTMLDivElement>(null)
  const folded = foldedTagIds.use()
  const openId = openTagId.use()
  const wanted = focusNext.use()
  const rows = rowsOf(tags, folded, shown)
  const current = rows.find(row => row.tag.id === openId) ?? rows[0]

  // A row that moves is put elsewhere by the browser, which takes the focus away from it.
  useLayoutEffect(() => {
    if (wanted === null || !rows.some(row => row.tag.id === wanted)) return
    const row = grid.current?.querySelector<HTMLElement>(`[data-tag="${wanted}"]`)
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    focusNext.set(null)
  })

  // A branch that is folded over the open tag hides it.
  useEffect(() => {
    for (let tag = tags.find(one => one.id === wanted); tag; ) {
      const { parentId } = tag
      if (parentId !== null && foldedTagIds.get().has(parentId)) fold(parentId, false)
      tag = tags.find(one => one.id === parentId)
    }
  }, [wanted, tags])

  function go(row: TagRow | undefined) {
    if (!row) return
    openTagId.set(row.tag.id)
    focusNext.set(row.tag.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!current || event.target !== event.currentTarget.querySelector(`[data-tag="${current.tag.id}"]`))
      return
    const { tag, hasChildren, isFolded } = current
    const at = rows.indexOf(current)
    const direction = directions[event.key]
    if (event.altKey && direction) {
      event.preventDefault()
      if (!isReadOnly && shown === null) void moveTowards(tag.id, direction)
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    switch (event.key) {
      case 'ArrowDown':
        go(rows[at + 1])
        break
      case 'ArrowUp':
        go(rows[at - 1])
        break
      case 'Home':
        go(rows[0])
        break
      case 'End':
        go(rows.at(-1))
        break
      case 'ArrowRight':
        if (isFolded) fold(tag.id, false)
        else if (hasChildren) go(rows[at + 1])
        break
      case 'ArrowLeft':
        if (hasChildren && !isFolded && shown === null) fold(tag.id, true)
        else go(rows.find(row => row.tag.id === tag.parentId))
        break
      case 'F2':
        if (!isReadOnly) typingAt.set({ id: tag.id, what: 'name' })
        break
      case 'Delete':
      case 'Backspace':
        if (!isReadOnly) codebookDialog.set({ type: 'remove', tag })
        break
      default:
        return
    }
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.frame}>
        <div ref={grid} className={styles.tree} {...treeRole} {...{ onKeyDown }}>
          <div className={styles.head} {...headRole}>
            {['Tag', 'Quotes', 'Interviews', 'Partners'].map(name => (
              <span key={name} {...columnRole}>
                {name}
              </span>
            ))}
          </div>
          {rows.map(row => (
            <TagTreeRow
              key={row.tag.id}
              row={row}
              tags={tags}
              usage={usage.get(row.tag.id)}
              isOpen={row.tag.id === openId}
              isCurrent={row === current}
              isReadOnly={isReadOnly}
              isMovable={!isReadOnly && shown === null}
            />
          ))}
        </div>
        {!isReadOnly && shown === null && <TopPlace tags={tags} />}
      </div>
      <p id="codebook-keys" className={styles.keys}>
        {isReadOnly
          ? 'Arrow keys go through the tags and fold them.'
          : 'Arrow keys go through the tags, with Alt they move one: up, down, in, out. F2 renames, Delete deletes.'}
      </p>
    </>
  )
}

/** Below the tree: what is dropped here stands at the end of its top. */
function TopPlace({ tags }: { readonly tags: readonly Tag[] }) {
  const place = useRef<HTMLDivElement>(null)
  const isCarrying = carriedTag.useOnly(tag => tag !== null)
  const { dropProps, zone } = useDropZones<Tag>({
    carrying: carriedTag,
    ref: place,
    accepts: () => ['onto'],
    onDrop: tag => void moveTag(tag, { parentId: null, beforeId: null }, tags),
  })
  return (
    <div
      ref={place}
      {...dropProps}
      className={styles.top}
      data-drop={zone ?? undefined}
      data-shown={isCarrying}
    >
      {isCarrying && 'Drop here for the top of the tree'}
    </div>
  )
}
