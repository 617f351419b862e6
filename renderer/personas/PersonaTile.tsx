import type { CSSProperties } from 'react'
import { initials } from '../../shared/model/initials.ts'
import { isPale } from '../../shared/model/label-colors.ts'
import styles from './PersonaTile.module.css'

/** A persona's initials on its colour. */
export function PersonaTile({
  name,
  color,
  size = 'normal',
}: {
  readonly name: string
  readonly color: string
  readonly size?: 'normal' | 'small' | 'large'
}) {
  return (
    <span
      className={styles.tile}
      data-size={size}
      // A person's own colour is no token.
      style={{ '--persona': color, '--on-persona': isPale(color) ? '#201e1a' : '#ffffff' } as CSSProperties}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  )
}
