import type { ReactNode } from 'react'
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components'
import styles from './Chip.module.css'

/** A short word on a sunken pill. */
export function Chip({ children }: { readonly children: ReactNode }) {
  return <span className={styles.chip}>{children}</span>
}

/** A filter that is on or off. */
export function ToggleChip({
  children,
  ...props
}: Omit<ToggleButtonProps, 'className' | 'style' | 'children'> & { readonly children: ReactNode }) {
  return (
    <ToggleButton {...props} className={styles.toggle!}>
      {children}
    </ToggleButton>
  )
}

/** A researcher's tag, with its colour beside its name. */
export function TagChip({ name, color }: { readonly name: string; readonly color: string }) {
  return (
    <span className={styles.chip} title={name}>
      <svg className={styles.dot} viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <circle cx="4" cy="4" r="4" fill={color} />
      </svg>
      <span className={styles.name}>{name}</span>
    </span>
  )
}
