import type { CSSProperties } from 'react'
import { initials } from '../../shared/model/initials.ts'
import { isPale } from '../../shared/model/label-colors.ts'
import styles from './PersonaTile.module.css'

/** A persona's initials on its colour. */
export function PersonaTile({
  name,
  color,
  portrait = null,
  size = 'normal',
}: {
  readonly name: string
  readonly color: string
  /** A picture of its own, in place of them. */
  readonly portrait?: string | null
  readonly size?: 'normal' | 'small' | 'large'
}) {
  if (portrait !== null) return <img className={styles.tile} data-size={size} src={portrait} alt="" />
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
