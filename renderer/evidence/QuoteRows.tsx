import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { Virtualizer } from 'virtua'
import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import type { Tag } from '../../shared/model/tag.ts'
import type { Filter } from '../quotes/filter.ts'
import type { QuotePages } from '../quotes/quote-pages.ts'
import { useQuoteRows } from '../quotes/use-quote-rows.ts'
import { cellRole, gridRole, rowRole } from '../ui/grid-roles.ts'
import { type EvidenceView, evidenceSelection } from './evidence-state.ts'
import { PassingRow, QuoteRow } from './QuoteRow.tsx'
import styles from './QuoteRows.module.css'
import { TableHead } from './TableHead.tsx'
import type { QuoteWork } from './use-quote-work.ts'

/** The quotes that match, as cards or as the rows of a table; only those in sight are there. */
export function QuoteRows({
  pages,
  filter,
  sort,
  tagsById,
  layout,
  work,
}: {
  readonly pages: QuotePages
  readonly filter: Filter
  readonly sort: QuoteSort
  readonly tagsById: ReadonlyMap<string, Tag>
  readonly layout: EvidenceView['layout']
  readonly work: QuoteWork
}) {
  const selection = evidenceSelection.use()
  const rows = useQuoteRows({ pages, filter, sort, selection: evidenceSelection, keys: work.keys })
  const total = pages.total ?? 0
  const { isHurrying, hurry } = useHurry()

  function onScroll(offset: number) {
    hurry(offset, rows.rows.current?.viewportSize ?? 0)
    rows.look()
  }

  function onClick(event: MouseEvent) {
    if (!(event.target instanceof Element)) return
    const row = event.target.closest('[data-quote]')
    const index = Number(row?.getAttribute('aria-rowindex')) - 1
    const quote = row && pages.at(index)
    if (!quote) return
    const more = event.target.closest('[data-more]')
    if (more) work.showMenu(quote, more)
    else if (event.target.closest('a')) evidenceSelection.go(index)
    else if (event.target.closest('[data-tick]') && !event.shiftKey) evidenceSelection.toggle(quote.id, index)
    else rows.onClick(event, quote, index)
  }

  function onKeyDown(event: KeyboardEvent) {
    const quote = pages.at(rows.current)
    const isForMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
    if (isForMenu && quote && event.target instanceof Element) {
      event.preventDefault()
      work.showMenu(quote, event.target.querySelector('[data-more]') ?? event.target)
    } else rows.onKeyDown(event)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is in gridRole
    <div
      className={styles.grid}
      {...gridRole('Quotes', total, 'evidence-keys')}
      data-layout={layout}
      onClick={onClick}
      onKeyDown={onKeyDown}
      {...rows.focusProps}
    >
      <p id="evidence-keys" hidden>
        Arrow keys move, Space selects, Shift with arrows selects more, Control A selects all, Escape none.
        Enter opens the interview, M, P and N give a kind, T tags, S stars, L places on a claim, W changes
        where the quote begins and ends, Delete removes.
      </p>
      {layout === 'table' && <TableHead filter={filter} sort={sort} />}
      <div ref={rows.list} className={styles.list} data-quote-rows>
        <Virtualizer
          key={layout}
          ref={rows.rows}
          scrollRef={rows.list}
          data={{ length: total } as ArrayLike<undefined>}
          keepMounted={total > 0 ? [rows.current] : []}
          itemSize={layout === 'table' ? 37 : 92}
          onScroll={onScroll}
          onResize={rows.look}
        >
          {(_, index) => {
            const quote = pages.at(index)
            if (quote && isHurrying && index !== rows.current)
              return <PassingRow key={`row-${index}`} quote={quote} index={index} layout={layout} />
            return quote ? (
              <QuoteRow
                key={quote.id}
                quote={quote}
                found={pages.foundAt(index)}
                tagsById={tagsById}
                layout={layout}
                index={index}
                isSelected={selection.ids.has(quote.id)}
                isCurrent={index === rows.current}
              />
            ) : (
              <div
                key={`row-${index}`}
                className={styles.loading}
                data-layout={layout}
                {...rowRole(index, false)}
              >
                <div {...cellRole()} data-blank />
              </div>
            )
          }}
        </Virtualizer>
      </div>
    </div>
  )
}

/** Whether rows go by faster than anybody reads: more than half of the window at once, until it stands still for a moment. */
function useHurry() {
  const [isHurrying, setHurrying] = useState(false)
  const last = useRef(0)
  const timer = useRef(0)
  useEffect(() => () => window.clearTimeout(timer.current), [])
  function hurry(offset: number, viewport: number) {
    const isFast = Math.abs(offset - last.current) > viewport / 2
    last.current = offset
    if (!isFast) return
    setHurrying(true)
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => setHurrying(false), 100)
  }
  return { isHurrying, hurry }
}
