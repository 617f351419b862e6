import { type CSSProperties, type RefObject, useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { TagId } from '../../shared/model/ids.ts'
import surface from '../ui/Surface.module.css'
import { TagPicker } from './TagPicker.tsx'
import styles from './TagPickerPopover.module.css'

/** Where something stands in the window, as `getBoundingClientRect` says it. */
export type AnchorRect = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>

/** The tag picker beside an element, or beside words of a text: `anchor` is a ref or where they stand. */
export function TagPickerPopover({
  anchor,
  selected,
  onChange,
  onClose,
}: {
  readonly anchor: RefObject<Element | null> | AnchorRect
  readonly selected: readonly TagId[]
  readonly onChange: (tagIds: readonly TagId[]) => void
  readonly onClose: () => void
}) {
  const place = useRef<HTMLSpanElement>(null)
  const isElement = 'current' in anchor
  return (
    <>
      {!isElement && (
        <span ref={place} className={styles.place} style={positionOf(anchor)} aria-hidden="true" />
      )}
      <Popover
        className={surface.floating!}
        isOpen
        onOpenChange={isOpen => !isOpen && onClose()}
        triggerRef={isElement ? anchor : place}
        placement="bottom start"
        offset={6}
      >
        <Dialog className={styles.dialog!} aria-label="Tags of the quote">
          <TagPicker selected={selected} onChange={onChange} onClose={onClose} />
        </Dialog>
      </Popover>
    </>
  )
}

function positionOf({ left, top, width, height }: AnchorRect): CSSProperties {
  return { left, top, width, height }
}
