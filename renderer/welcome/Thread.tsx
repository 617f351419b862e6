import { KindBadge } from '../ui/KindBadge.tsx'
import { StrengthDots } from '../ui/StrengthDots.tsx'
import styles from './Thread.module.css'

/** What the product does, as a picture: words somebody said, held to the claim they carry. */
export function Thread() {
  return (
    <figure className={styles.thread} aria-hidden="true">
      <blockquote className={styles.words}>
        We sell what is on the shelf.{' '}
        <mark className={styles.mark}>If my engineers can script it, I can sell it on Friday.</mark>
      </blockquote>
      <svg className={styles.line} viewBox="0 0 120 56" width="120" height="56" aria-hidden="true">
        <path d="M20 0c0 30 60 18 60 56" />
      </svg>
      <div className={styles.claim}>
        <KindBadge kind="motivation" isSilent />
        <div>
          <p className={styles.text}>Sells what engineers can automate</p>
          <p className={styles.strength}>
            <StrengthDots kind="motivation" filled={3} />7 quotes · 3 partners
          </p>
        </div>
      </div>
    </figure>
  )
}
