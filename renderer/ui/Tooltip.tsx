import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Shortcut } from './Shortcut.tsx'
import styles from './Tooltip.module.css'

/** Explains the control it wraps, after a moment's hover or at once on keyboard focus. */
export function Tooltip({
  text,
  shortcut,
  placement = 'top',
  children,
}: {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly placement?: 'top' | 'right' | 'bottom' | 'left'
  readonly children: ReactElement
}) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <AriaTooltip className={styles.tooltip!} offset={6} placement={placement}>
        {text}
        {shortcut && <Shortcut keys={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
