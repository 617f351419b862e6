import type { Ref } from 'react'
import { DragPreview, type DragPreviewRenderer } from 'react-aria'
import { shortened } from '../quotes/source-words.ts'
import { KindBadges } from '../ui/KindBadge.tsx'
import { type Carrying, carriedWords } from './carrying.ts'
import styles from './DragGhost.module.css'

/** What hangs on the pointer while something is dragged: its words, and how many there are. */
export function DragGhost({
  ref,
  carry,
}: {
  readonly ref: Ref<DragPreviewRenderer>
  readonly carry: () => Carrying
}) {
  return (
    <DragPreview ref={ref}>
      {() => {
        const carried = carry()
        const count = carried.what === 'quotes' ? carried.quoteIds.length : 1
        return (
          <div className={styles.ghost}>
            <div className={styles.card} data-what={carried.what}>
              <KindBadges kinds={kindsOf(carried)} />
              <span className={styles.words}>
                {carried.what === 'claim' ? carried.claim.text : `“${shortened(carriedWords(carried), 64)}”`}
              </span>
              {count > 1 && <span className={styles.count}>{count}</span>}
            </div>
          </div>
        )
      }}
    </DragPreview>
  )
}

function kindsOf(carried: Carrying) {
  switch (carried.what) {
    case 'quotes':
      return carried.first.kinds
    case 'evidence':
      return carried.evidence.quote.kinds
    case 'claim':
      return [carried.claim.kind]
  }
}
