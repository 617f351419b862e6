import { useEffect, useRef } from 'react'
import { Virtualizer } from 'virtua'
import { perform } from '../engine/perform.ts'
import type { Filter } from '../quotes/filter.ts'
import type { QuotePages } from '../quotes/quote-pages.ts'
import { useQuoteRows } from '../quotes/use-quote-rows.ts'
import { navigate } from '../router/use-route.ts'
import { gridRole } from '../ui/grid-roles.ts'
import { carrying } from './carrying.ts'
import styles from './Tray.module.css'
import { TrayRow } from './TrayRow.tsx'
import { traySelection } from './tray.ts'

/** The tray's rows: only those in sight are there. Keys as in a list of files. */
export function TrayList({
  pages,
  filter,
  onPlace,
}: {
  readonly pages: QuotePages
  readonly filter: Filter
  readonly onPlace: () => void
}) {
  const selection = traySelection.use()
  const carried = carrying.use()
  const total = pages.total ?? 0
  const { list, rows, current, look, focusRow, onClick, onKeyDown, focusProps } = useQuoteRows({
    pages,
    filter,
    selection: traySelection,
    keys: {
      l: onPlace,
      o: quote =>
        quote && navigate({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id }),
      s: quote => quote && void perform('quotes.update', { id: quote.id, isStarred: !quote.isStarred }),
    },
  })

  // A drag from the keyboard ends on what it was dropped on; the next quote is in the tray.
  const wasCarrying = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of a drag moves the focus
  useEffect(() => {
    if (carried) wasCarrying.current = carried.what === 'quotes'
    else if (wasCarrying.current) {
      wasCarrying.current = false
      if (document.activeElement?.matches('[data-claim], [data-lane], [data-persona]')) focusRow(current)
    }
  }, [carried])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is in gridRole
    <div
      ref={list}
      className={styles.list}
      {...gridRole('Quotes', total, 'tray-keys')}
      onKeyDown={onKeyDown}
      {...focusProps}
    >
      <p id="tray-keys" hidden>
        Arrow keys move, Space selects, Shift with arrows selects more, Enter starts dragging, L places on a
        claim by name, O opens the interview, S stars.
      </p>
      <Virtualizer
        ref={rows}
        scrollRef={list}
        data={{ length: total } as ArrayLike<undefined>}
        keepMounted={total > 0 ? [current] : []}
        onScroll={look}
        onResize={look}
      >
        {(_, index) => {
          const quote = pages.at(index)
          return (
            <TrayRow
              key={quote?.id ?? `row-${index}`}
              quote={quote}
              index={index}
              isSelected={quote !== null && selection.ids.has(quote.id)}
              isCurrent={index === current}
              isCarried={carried?.what === 'quotes' && quote !== null && carried.quoteIds.includes(quote.id)}
              showsPlaces={filter.isPlaced !== false}
              onClick={onClick}
            />
          )
        }}
      </Virtualizer>
    </div>
  )
}
