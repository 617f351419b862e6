import { useState } from 'react'
import { VList } from 'virtua'
import type { PeoplePreview, PeopleRow } from '../../shared/contract/people.ts'
import { counted } from '../quotes/source-words.ts'
import { ToggleChip } from '../ui/Chip.tsx'
import styles from './ImportRows.module.css'

const doesNames: Readonly<Record<PeopleRow['does'], string>> = {
  create: 'Create',
  change: 'Change',
  skip: 'Skip',
}

/** What every row would do and why, to be narrowed to one sort. */
export function ImportRows({ preview }: { readonly preview: PeoplePreview }) {
  const [only, setOnly] = useState<PeopleRow['does'] | null>(null)
  const counts = { create: preview.created, change: preview.changed, skip: preview.skipped }
  const total = preview.created + preview.changed + preview.skipped
  const shown = preview.rows.filter(row => only === null || row.does === only)
  return (
    <div className={styles.dry}>
      <div className={styles.chips}>
        <ToggleChip isSelected={only === null} onChange={() => setOnly(null)}>
          All {total.toLocaleString('en-GB')}
        </ToggleChip>
        {(['create', 'change', 'skip'] as const).map(does => (
          <ToggleChip key={does} isSelected={only === does} onChange={on => setOnly(on ? does : null)}>
            {doesNames[does]} {counts[does].toLocaleString('en-GB')}
          </ToggleChip>
        ))}
        {preview.rows.length < total && (
          <span className={styles.about}>
            The first {preview.rows.length} of {counted(total, 'row')} are listed.
          </span>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {only !== null && counts[only] > 0
            ? `They all come after the first ${preview.rows.length} rows.`
            : 'No row would do that.'}
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <section className={styles.frame} aria-label="Rows" tabIndex={0}>
          <VList className={styles.list}>
            {shown.map(({ row, does, name, why }) => (
              <div key={row} className={styles.row}>
                <span className={styles.number}>{row}</span>
                <span className={styles.does} data-does={does}>
                  {doesNames[does]}
                </span>
                <span className={styles.name}>{name || 'No name'}</span>
                <span className={styles.why}>{why}</span>
              </div>
            ))}
          </VList>
        </section>
      )}
    </div>
  )
}
