import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { VirtualizerHandle } from 'virtua'
import type { QuoteSort } from '../../shared/contract/quote-filter.ts'
import type { QuoteId } from '../../shared/model/ids.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { announce } from '../ui/announce.ts'
import type { Filter } from './filter.ts'
import { latestFirst, matchingQuoteIds, type QuotePages } from './quote-pages.ts'
import type { SelectionStore } from './quote-selection.ts'
import { counted } from './source-words.ts'

export type QuoteRows = {
  readonly list: RefObject<HTMLDivElement | null>
  readonly rows: RefObject<VirtualizerHandle | null>
  /** The row the keys act on. */
  readonly current: number
  /** Tells the pages which rows are in sight: for the virtualizer's `onScroll` and `onResize`. */
  look(): void
  focusRow(index: number): void
  onClick(event: MouseEvent, quote: QuoteCard, index: number): void
  onKeyDown(event: KeyboardEvent): void
  readonly focusProps: { onFocus(): void; onBlur(event: { relatedTarget: EventTarget | null }): void }
}

/**
 * Rows of quotes of which only those in sight are there: choosing with the mouse, and keys as in a list of files.
 * `keys` says what further keys do to the row they are pressed on, by `KeyboardEvent.key` in lower case.
 */
export function useQuoteRows({
  pages,
  filter,
  sort = latestFirst,
  selection,
  keys,
}: {
  readonly pages: QuotePages
  readonly filter: Filter
  readonly sort?: QuoteSort
  readonly selection: SelectionStore
  readonly keys: Readonly<Record<string, (quote: QuoteCard | null, index: number) => void>>
}): QuoteRows {
  const list = useRef<HTMLDivElement>(null)
  const rows = useRef<VirtualizerHandle>(null)
  const total = pages.total ?? 0
  const current = Math.min(selection.use().current, Math.max(0, total - 1))

  // A quote that leaves the list takes the focus it had along; the next one has it then.
  const hadFocus = useRef(false)
  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) focusRow(current)
  })

  function look() {
    const handle = rows.current
    if (!handle) return
    pages.show(
      handle.findItemIndex(handle.scrollOffset),
      handle.findItemIndex(handle.scrollOffset + handle.viewportSize),
    )
  }

  function focusRow(index: number) {
    rows.current?.scrollToIndex(index, { align: 'nearest' })
    list.current
      ?.querySelector<HTMLElement>(`[role=row][aria-rowindex="${index + 1}"]`)
      ?.focus({ preventScroll: true })
  }

  function go(to: number, isExtending: boolean) {
    const index = Math.max(0, Math.min(total - 1, to))
    flushSync(() => selection.go(index, isExtending))
    focusRow(index)
    if (isExtending) void extendTo(index)
  }

  async function extendTo(index: number) {
    const { anchor } = selection.get()
    const ids = await idsBetween(Math.min(anchor, index), Math.max(anchor, index))
    selection.range(ids, index)
  }

  /** Without asking for all of them where the range is in sight. */
  async function idsBetween(from: number, to: number): Promise<readonly QuoteId[]> {
    const known: QuoteId[] = []
    for (let index = from; index <= to; index++) {
      const quote = pages.at(index)
      if (!quote) return (await matchingQuoteIds(filter, sort)).slice(from, to + 1)
      known.push(quote.id)
    }
    return known
  }

  async function selectAll() {
    const ids = await matchingQuoteIds(filter, sort)
    selection.range(ids, current)
    announce(`${counted(ids.length, 'quote')} selected.`)
  }

  function keyed(event: KeyboardEvent): (() => void) | null {
    const quote = pages.at(current)
    if (event.altKey) return null
    if (event.ctrlKey || event.metaKey) return event.key === 'a' ? () => void selectAll() : null
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowHeight(list.current)) - 1)
    switch (event.key) {
      case 'ArrowDown':
        return () => go(current + 1, event.shiftKey)
      case 'ArrowUp':
        return () => go(current - 1, event.shiftKey)
      case 'PageDown':
        return () => go(current + page, event.shiftKey)
      case 'PageUp':
        return () => go(current - page, event.shiftKey)
      case 'Home':
        return () => go(0, event.shiftKey)
      case 'End':
        return () => go(total - 1, event.shiftKey)
      case ' ':
        return quote && (() => selection.toggle(quote.id, current))
      case 'Escape':
        return selection.get().ids.size > 0 ? selection.clear : null
      default: {
        const does = keys[event.key.toLowerCase()]
        return does ? () => does(quote, current) : null
      }
    }
  }

  return {
    list,
    rows,
    current,
    look,
    focusRow,
    onClick(event, quote, index) {
      if (event.shiftKey) void extendTo(index)
      else if (event.ctrlKey || event.metaKey) selection.toggle(quote.id, index)
      else selection.only(quote.id, index)
    },
    onKeyDown(event) {
      if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'row') return
      const does = keyed(event)
      if (!does) return
      event.preventDefault()
      does()
    },
    focusProps: {
      onFocus() {
        hadFocus.current = true
      },
      onBlur({ relatedTarget }) {
        if (relatedTarget) hadFocus.current = false
      },
    },
  }
}

function rowHeight(list: HTMLElement | null): number {
  return list?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.offsetHeight || 100
}
