import { ArrowDown, ArrowUp } from 'lucide-react'
import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import type { Filter } from '../quotes/filter.ts'
import { isSeeking, setSort } from './evidence-state.ts'
import styles from './TableHead.module.css'

const columns: readonly {
  readonly id: string
  readonly label: string
  readonly by: QuoteSort['by'] | null
}[] = [
  { id: 'kind', label: 'Kind', by: 'kind' },
  { id: 'words', label: 'Words', by: null },
  { id: 'partner', label: 'Partner', by: 'partner' },
  { id: 'interview', label: 'Interview', by: 'interview' },
  { id: 'date', label: 'Date', by: 'date' },
  { id: 'tags', label: 'Tags', by: 'tag' },
  { id: 'placed', label: 'Placed', by: 'placed' },
]

/** The names of the table's columns; a press sorts by one, another turns the order round. */
export function TableHead({ filter, sort }: { readonly filter: Filter; readonly sort: QuoteSort }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: only its buttons are
    // biome-ignore lint/a11y/useSemanticElements: the rows below are only there while in sight
    <div role="row" className={styles.head}>
      {columns.map(({ id, label, by }) => {
        const isSorted = by !== null && sort.by === by
        // Dates begin with the latest.
        const isDown = sort.isReversed !== (by === 'date')
        const Arrow = isDown ? ArrowDown : ArrowUp
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: only its button is
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            key={id}
            role="columnheader"
            className={styles.column}
            data-column={id}
            aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
          >
            {by === null ? (
              label
            ) : (
              <button
                type="button"
                className={styles.sort}
                onClick={() => setSort(isSeeking(filter), { by, isReversed: isSorted && !sort.isReversed })}
              >
                {label}
                {isSorted && <Arrow size={12} strokeWidth={2} aria-hidden />}
              </button>
            )}
          </div>
        )
      })}
      {/* biome-ignore lint/a11y/useFocusableInteractive: nothing can be done with it */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="columnheader" className={styles.column} data-column="ends">
        <span className="visually-hidden">Star and menu</span>
      </div>
    </div>
  )
}
