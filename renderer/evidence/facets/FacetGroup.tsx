import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { NegatablePart } from '../../../shared/contract/quote-filter.ts'
import type { Filter } from '../../quotes/filter.ts'
import { ToggleChip } from '../../ui/Chip.tsx'
import { evidenceView, setView } from '../evidence-state.ts'
import { isGiven } from '../filter-address.ts'
import { withTurned } from '../filter-changes.ts'
import styles from './Facets.module.css'

/** The panel's parts have this in common: the filter as it is, and what to do with another one. */
export type Narrowing = {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}

/** One part of the filter, which folds away; what it asks can be turned round. */
export function FacetGroup({
  id,
  title,
  part,
  chosen,
  isOpenAtFirst = false,
  filter,
  onChange,
  children,
}: Narrowing & {
  /** Under which it is remembered whether it is open. */
  readonly id: string
  readonly title: string
  readonly part: NegatablePart | null
  /** How many choices of it are made. */
  readonly chosen: number
  readonly isOpenAtFirst?: boolean
  readonly children: () => ReactNode
}) {
  const remembered = evidenceView.useOnly(view => view.groups[id])
  const bodyId = useId()
  const isOpen = remembered ?? (isOpenAtFirst || chosen > 0)
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setView({ groups: { ...evidenceView.get().groups, [id]: !isOpen } })}
        >
          <ChevronRight className={styles.chevron} size={14} strokeWidth={2} aria-hidden />
          {title}
          {chosen > 0 && (
            <span className={styles.chosen}>
              {chosen}
              <span className="visually-hidden"> chosen</span>
            </span>
          )}
        </button>
      </h3>
      {isOpen && (
        <div id={bodyId} className={styles.body}>
          {part && isGiven(filter, part) && (
            <div className={styles.turn}>
              <ToggleChip
                isSelected={filter.not?.includes(part) ?? false}
                onChange={isTurned => onChange(withTurned(filter, part, isTurned))}
              >
                Everything but
              </ToggleChip>
            </div>
          )}
          {children()}
        </div>
      )}
    </section>
  )
}
