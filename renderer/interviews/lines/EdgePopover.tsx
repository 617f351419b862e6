import { type ReactNode, useRef } from 'react'
import type { AnchorRect } from '../../tags/TagPickerPopover.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './EdgePopover.module.css'

/** A small surface beside something that is no element: what stands at the edge of a line. */
export function EdgePopover({
  label,
  rect: { left, top, width, height },
  onClose,
  children,
}: {
  readonly label: string
  readonly rect: AnchorRect
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={place} className={styles.place} style={{ left, top, width, height }} aria-hidden="true" />
      <Popover label={label} anchor={place} isOpen onOpenChange={isOpen => !isOpen && onClose()}>
        {children}
      </Popover>
    </>
  )
}
