import { memo } from 'react'
import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import { Select } from '../ui/Select.tsx'
import { setSort } from './evidence-state.ts'

const orders = [
  { id: 'match', label: 'Best match' },
  { id: 'date', label: 'Latest first' },
  { id: '-date', label: 'Oldest first' },
  { id: 'interview', label: 'By interview' },
  { id: 'partner', label: 'By partner' },
  { id: 'kind', label: 'By kind' },
  { id: 'tag', label: 'By tag' },
  { id: 'placed', label: 'Placed first' },
  { id: '-placed', label: 'Not placed first' },
] as const
type Order = (typeof orders)[number]['id']

/** The order of the quotes. How well words fit is only asked while there are words. */
export const SortSelect = memo(function SortSelect({
  isSeeking,
  sort,
}: {
  /** Whether words are sought. */
  readonly isSeeking: boolean
  readonly sort: QuoteSort
}) {
  const isTurned = sort.isReversed && (sort.by === 'date' || sort.by === 'placed')
  return (
    <Select<Order>
      label="Order"
      isLabelHidden
      options={orders.filter(({ id }) => id !== 'match' || isSeeking)}
      value={isTurned ? (`-${sort.by}` as Order) : sort.by}
      onChange={id =>
        setSort(isSeeking, { by: id.replace('-', '') as QuoteSort['by'], isReversed: id.startsWith('-') })
      }
    />
  )
})
