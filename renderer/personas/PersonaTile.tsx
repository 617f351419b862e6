import type { CSSProperties } from 'react'
import { initials } from '../../shared/model/initials.ts'
import styles from './PersonaTile.module.css'

/** A persona's initials on its colour. */
export function PersonaTile({
  name,
  color,
  size = 'normal',
}: {
  readonly name: string
  readonly color: string
  readonly size?: 'normal' | 'small'
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

/** Whether dark letters are easier to read on it (WCAG 2.2's relative luminance). */
function isPale(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.24
}
