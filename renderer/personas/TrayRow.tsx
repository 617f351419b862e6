import { ArrowUpRight } from 'lucide-react'
import type { MouseEvent } from 'react'
import { mergeProps } from 'react-aria'
import type { QuoteCard as Quote } from '../../shared/model/quote.ts'
import { placedText } from '../quotes/placed-text.ts'
import { QuoteCard } from '../quotes/QuoteCard.tsx'
import { shortened } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { IconButton } from '../ui/Button.tsx'
import { cellRole, rowRole } from '../ui/grid-roles.ts'
import type { Carrying } from './carrying.ts'
import { DragGhost } from './DragGhost.tsx'
import styles from './Tray.module.css'
import { traySelection } from './tray.ts'
import { useCarry } from './use-carry.ts'

type Row = {
  readonly index: number
  readonly isSelected: boolean
  readonly isCurrent: boolean
  readonly isCarried: boolean
  readonly showsPlaces: boolean
  readonly onClick: (event: MouseEvent, quote: Quote, index: number) => void
}

/** A quote in the tray, or its place while it is being read. */
export function TrayRow({ quote, ...row }: Row & { readonly quote: Quote | null }) {
  if (quote) return <QuoteRow quote={quote} {...row} />
  return (
    <div className={styles.row} {...rowRole(row.index, false)}>
      <div className={styles.loading} {...cellRole()} />
    </div>
  )
}

function QuoteRow({
  quote,
  index,
  isSelected,
  isCurrent,
  isCarried,
  showsPlaces,
  onClick,
}: Row & { readonly quote: Quote }) {
  const carry = useCarry({
    fromKeys: true,
    carry: () => carriedWith(quote),
    onStart: () => {
      if (!traySelection.get().ids.has(quote.id)) traySelection.only(quote.id, index)
    },
  })
  return (
    <div
      {...mergeProps(carry.dragProps, { onClick: (event: MouseEvent) => onClick(event, quote, index) })}
      className={styles.row}
      {...rowRole(index, isSelected)}
      tabIndex={isCurrent ? 0 : -1}
      data-quote={quote.id}
      data-carried={isCarried || undefined}
    >
      <DragGhost ref={carry.preview} carry={() => carriedWith(quote)} />
      <div className={styles.cell} {...cellRole()}>
        <QuoteCard quote={quote} note={showsPlaces ? placedText(quote) : null} />
        <span className={styles.open}>
          <IconButton
            label={`Open in interview: “${shortened(quote.exact, 40)}”`}
            shortcut="O"
            icon={ArrowUpRight}
            size="small"
            excludeFromTabOrder={!isCurrent}
            onPress={() =>
              navigate({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id })
            }
          />
        </span>
      </div>
    </div>
  )
}

/** A drag from a chosen quote takes all that are chosen, from another only that one. */
function carriedWith(quote: Quote): Carrying {
  const { ids } = traySelection.get()
  return {
    what: 'quotes',
    quoteIds: ids.has(quote.id) ? [quote.id, ...[...ids].filter(id => id !== quote.id)] : [quote.id],
    first: quote,
  }
}
