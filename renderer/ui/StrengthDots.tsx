import type { Kind } from '../../shared/model/kind.ts'
import styles from './StrengthDots.module.css'

const places = [1, 2, 3, 4, 5] as const

/** How many of five dots are full; the words beside it say the same. */
export function StrengthDots({ kind, filled }: { readonly kind: Kind; readonly filled: number }) {
  return (
    <svg className={styles.dots} data-kind={kind} viewBox="0 0 47 8" width="47" height="8" aria-hidden="true">
      {places.map(place => (
        <circle
          key={place}
          cx={place * 9.75 - 5.75}
          cy="4"
          r={place <= filled ? 3.5 : 3}
          data-full={place <= filled || undefined}
        />
      ))}
    </svg>
  )
}
