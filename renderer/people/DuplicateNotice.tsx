import { Copy } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './DuplicateNotice.module.css'
import { pairKey } from './duplicates.ts'
import { notDuplicates } from './people-state.ts'
import { useIsReadOnly } from './saving.ts'

type Named = { readonly id: string; readonly name: string }

/** Says which two may be one, one pair at a time, until somebody has looked at them. */
export function DuplicateNotice<One extends Named>({
  pairs,
  onCompare,
}: {
  readonly pairs: readonly (readonly [One, One])[]
  readonly onCompare: (pair: readonly [One, One]) => void
}) {
  const settled = notDuplicates.use()
  const isReadOnly = useIsReadOnly()
  const open = pairs.filter(([one, other]) => !settled.has(pairKey(one.id, other.id)))
  const [pair] = open
  if (!pair || isReadOnly) return null
  const [one, other] = pair
  return (
    <section className={styles.notice} aria-label="Likely duplicates">
      <Copy size={16} strokeWidth={1.75} aria-hidden />
      <p className={styles.text}>
        <strong>{one.name}</strong> and <strong>{other.name}</strong> may be one.
        {open.length > 1 && <span className={styles.more}> {open.length - 1} more after this.</span>}
      </p>
      <Button size="small" onPress={() => onCompare(pair)}>
        Compare…
      </Button>
      <Button
        look="plain"
        size="small"
        onPress={() => notDuplicates.set(new Set([...settled, pairKey(one.id, other.id)]))}
      >
        They are two
      </Button>
    </section>
  )
}
