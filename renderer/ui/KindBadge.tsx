import { type Kind, kindLetters, kindNames } from '../../shared/model/kind.ts'
import styles from './KindBadge.module.css'

/** A kind as its letter in its shape: never by colour alone. `isSilent` where its name stands beside it. */
export function KindBadge({ kind, isSilent = false }: { readonly kind: Kind; readonly isSilent?: boolean }) {
  return (
    <span
      className={styles.badge}
      data-kind={kind}
      {...(isSilent ? { 'aria-hidden': true } : { role: 'img', 'aria-label': kindNames[kind] })}
    >
      {kindLetters[kind]}
    </span>
  )
}

/** All kinds of a quote, in their order. */
export function KindBadges({ kinds }: { readonly kinds: readonly Kind[] }) {
  return (
    <span className={styles.badges}>
      {kinds.map(kind => (
        <KindBadge key={kind} kind={kind} />
      ))}
    </span>
  )
}
