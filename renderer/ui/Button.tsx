import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { Tooltip } from './Tooltip.tsx'

export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger'

type Shared = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly ref?: Ref<HTMLButtonElement>
}

/** `primary`: what the screen is for; `quiet`: a raised button; `plain`: words only; `danger`: what takes away. */
export function Button({
  look = 'quiet',
  icon: Icon,
  size = 'normal',
  children,
  ...props
}: Shared & {
  readonly look?: ButtonLook
  readonly icon?: LucideIcon
  readonly size?: 'normal' | 'small'
  readonly children: ReactNode
}) {
  return (
    <AriaButton {...props} className={styles.button!} data-look={look} data-size={size}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </AriaButton>
  )
}

/** A button that is only an icon; its label is also its tooltip, with the shortcut that does the same. */
export function IconButton({
  label,
  icon: Icon,
  shortcut,
  size = 'normal',
  isFilled = false,
  ...props
}: Shared & {
  readonly label: string
  readonly icon: LucideIcon
  readonly shortcut?: string
  readonly size?: 'normal' | 'small'
  readonly isFilled?: boolean
}) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton {...props} aria-label={label} className={styles.button!} data-look="icon" data-size={size}>
        <Icon
          size={size === 'small' ? 15 : 17}
          strokeWidth={1.75}
          fill={isFilled ? 'currentColor' : 'none'}
          aria-hidden
        />
      </AriaButton>
    </Tooltip>
  )
}
