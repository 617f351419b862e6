import type { ReactElement, ReactNode, RefObject } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
import surface from './Surface.module.css'

/** A small surface beside its button, or beside `anchor` when it is opened otherwise. */
export function Popover({
  label,
  trigger,
  anchor,
  isOpen,
  onOpenChange,
  placement = 'bottom start',
  children,
}: {
  readonly label: string
  readonly trigger?: ReactElement
  readonly anchor?: RefObject<Element | null>
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
  readonly placement?: 'bottom start' | 'bottom end' | 'bottom' | 'top' | 'right top'
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const open = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) }
  const surfaceOf = (own: typeof open) => (
    <AriaPopover
      {...own}
      className={surface.floating!}
      placement={placement}
      offset={6}
      {...(anchor ? { triggerRef: anchor } : {})}
    >
      <Dialog className={surface.padded!} aria-label={label}>
        {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
      </Dialog>
    </AriaPopover>
  )
  if (!trigger) return surfaceOf(open)
  return (
    <DialogTrigger {...open}>
      {trigger}
      {surfaceOf({})}
    </DialogTrigger>
  )
}
