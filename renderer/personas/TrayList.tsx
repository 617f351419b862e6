import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { perform } from '../engine/perform.ts'
import { type Filter, matchingQuoteIds, type QuotePages, quoteIdsBetween } from '../quotes/quote-pages.ts'
import { navigate } from '../router/use-route.ts'
import { announce } from '../ui/announce.ts'
import { gridRole } from '../ui/grid-roles.ts'
import { carrying } from './carrying.ts'
import styles from './Tray.module.css'
import { TrayRow } from './TrayRow.tsx'
import { clearSelection, selectOnly, selectRange, toggleSelected, traySelection } from './tray.ts'

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
  const list = useRef<HTMLDivElement>(null)
  const rows = useRef<VirtualizerHandle>(null)
  const selection = traySelection.use()
  const carried = carrying.use()
  const total = pages.total ?? 0
  const current = Math.min(selection.current, Math.max(0, total - 1))

  function look() {
    const handle = rows.current
    if (!handle) return
    pages.show(
      handle.findItemIndex(handle.scrollOffset),
      handle.findItemIndex(handle.scrollOffset + handle.viewportSize),
    )
  }

  // A placed quote leaves the tray with the focus it had.
  const hadFocus = useRef(false)
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusRow(current)
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

  function focusRow(index: number) {
    rows.current?.scrollToIndex(index, { align: 'nearest' })
    list.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 1}"]`)?.focus({ preventScroll: true })
  }

  function go(to: number, isExtending: boolean) {
    const index = Math.max(0, Math.min(total - 1, to))
    flushSync(() =>
      traySelection.set({
        ...traySelection.get(),
        current: index,
        ...(isExtending ? {} : { anchor: index }),
      }),
    )
    focusRow(index)
    if (isExtending) void extendTo(index)
  }

  async function extendTo(index: number) {
    const { anchor } = traySelection.get()
    selectRange(await quoteIdsBetween(filter, Math.min(anchor, index), Math.max(anchor, index)), index)
  }

  async function selectAll() {
    const ids = await matchingQuoteIds(filter)
    selectRange(ids, current)
    announce(`${ids.length} quotes selected.`)
  }

  function onClick(event: MouseEvent, quote: QuoteCard, index: number) {
    if (event.shiftKey) void extendTo(index)
    else if (event.ctrlKey || event.metaKey) toggleSelected(quote.id, index)
    else selectOnly(quote.id, index)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return
    const does = keyed(event)
    if (!does) return
    event.preventDefault()
    does()
  }

  function keyed(event: KeyboardEvent): (() => void) | null {
    const quote = pages.at(current)
    const isChord = event.ctrlKey || event.metaKey
    if (isChord) return event.key === 'a' ? () => void selectAll() : null
    switch (event.key) {
      case 'ArrowDown':
        return () => go(current + 1, event.shiftKey)
      case 'ArrowUp':
        return () => go(current - 1, event.shiftKey)
      case 'PageDown':
        return () => go(current + 6, event.shiftKey)
      case 'PageUp':
        return () => go(current - 6, event.shiftKey)
      case 'Home':
        return () => go(0, event.shiftKey)
      case 'End':
        return () => go(total - 1, event.shiftKey)
      case ' ':
        return quote && (() => toggleSelected(quote.id, current))
      case 'Escape':
        return selection.ids.size > 0 ? clearSelection : null
      case 'l':
      case 'L':
        return onPlace
      case 'o':
      case 'O':
        return (
          quote &&
          (() => navigate({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id }))
        )
      case 's':
      case 'S':
        return quote && (() => void perform('quotes.update', { id: quote.id, isStarred: !quote.isStarred }))
      default:
        return null
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is in gridRole
    <div
      ref={list}
      className={styles.list}
      {...gridRole('Quotes', total, 'tray-keys')}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true
      }}
      onBlur={event => {
        if (event.relatedTarget) hadFocus.current = false
      }}
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
