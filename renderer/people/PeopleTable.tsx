import { ArrowDown, ArrowUp } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import styles from './PeopleTable.module.css'
import type { Sorting } from './people-state.ts'

export type Column<Row> = {
  readonly id: string
  readonly label: string
  readonly cell: (row: Row) => ReactNode
  /** What it is sorted by; an empty text always comes last. */
  readonly sortBy: (row: Row) => string | number
  readonly isNumber?: boolean
  readonly isWide?: boolean
  /** Never cut: a few words that mean something else without their end. */
  readonly whole?: 'long' | 'short'
  /** Left out where there is little room: 2 before 1. */
  readonly leaves?: 1 | 2
}

const collator = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true })

/** A list of many, a link a row; only those in sight are drawn. The arrow keys go from row to row. */
export function PeopleTable<Row extends { readonly id: string; readonly name: string }>({
  label,
  columns,
  rows,
  hrefOf,
  shownId,
  sorting,
  onSort,
}: {
  readonly label: string
  /** The first holds the name. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly hrefOf: (row: Row) => string
  readonly shownId: string | null
  /** Null: in the order in which they are given. */
  readonly sorting: Sorting | null
  readonly isWide?: boolean
  /** Left out where the order is their own. */
  readonly onSort?: (sorting: Sorting) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useRef<VirtualizerHandle>(null)
  const sorted = useMemo(() => inOrder(rows, columns, sorting), [rows, columns, sorting])
  const shownAt = sorted.findIndex(row => row.id === shownId)
  const [reached, setReached] = useState(0)
  const current = Math.max(0, Math.min(reached, sorted.length - 1))
  const lastAt = useRef(-1)
  const scrolls = useScrolls(scroller, sorted.length)

  useEffect(() => {
    if (shownAt < 0 || lastAt.current === shownAt) return
    lastAt.current = shownAt
    setReached(shownAt)
    list.current?.scrollToIndex(shownAt, { align: 'nearest' })
  }, [shownAt])

  /** A row that was far away is drawn hidden until it is measured, and what is hidden takes no focus. */
  function focusRow(index: number, framesLeft = 10) {
    const link = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"] a`)
    link?.focus({ preventScroll: true })
    if (framesLeft > 0 && (!link || document.activeElement !== link))
      requestAnimationFrame(() => focusRow(index, framesLeft - 1))
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.altKey) return
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: sorted.length - 1 }[event.key]
    const index =
      to ?? (event.key === 'PageDown' ? current + 10 : event.key === 'PageUp' ? current - 10 : null)
    if (index === null) return
    event.preventDefault()
    const reachedNow = Math.max(0, Math.min(sorted.length - 1, index))
    flushSync(() => setReached(reachedNow))
    list.current?.scrollToIndex(reachedNow, { align: 'nearest' })
    focusRow(reachedNow)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are only there while in sight
    <div
      role="table"
      aria-label={label}
      aria-rowcount={sorted.length + 1}
      className={styles.table}
      data-scrolls={scrolls || undefined}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: only its buttons are */}
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map(column => (
          <Heading key={column.id} column={column} sorting={sorting} {...(onSort ? { onSort } : {})} />
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the links inside */}
      <div ref={scroller} className={styles.rows} data-people-rows onKeyDown={onKeyDown}>
        <Virtualizer
          ref={list}
          scrollRef={scroller}
          data={sorted}
          keepMounted={sorted.length > 0 ? [current] : []}
        >
          {(row, index) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: only its link is
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              data-shown={row.id === shownId || undefined}
            >
              {columns.map((column, at) => (
                // biome-ignore lint/a11y/useSemanticElements: see above
                <div
                  key={column.id}
                  role="cell"
                  className={at === 0 ? styles.name : styles.cell}
                  data-number={column.isNumber || undefined}
                  data-wide={column.isWide || undefined}
                  data-whole={column.whole}
                  data-leaves={column.leaves}
                >
                  {at === 0 ? (
                    <a
                      href={hrefOf(row)}
                      tabIndex={index === current ? 0 : -1}
                      aria-current={row.id === shownId ? 'page' : undefined}
                      onClick={() => setReached(index)}
                    >
                      {column.cell(row)}
                    </a>
                  ) : (
                    column.cell(row)
                  )}
                </div>
              ))}
            </div>
          )}
        </Virtualizer>
      </div>
    </div>
  )
}

function Heading<Row>({
  column,
  sorting,
  onSort,
}: {
  readonly column: Column<Row>
  readonly sorting: Sorting | null
  readonly onSort?: (sorting: Sorting) => void
}) {
  const isSorted = sorting?.column === column.id
  const Arrow = sorting?.isDescending ? ArrowDown : ArrowUp
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    // biome-ignore lint/a11y/useFocusableInteractive: only its button is
    <div
      role="columnheader"
      className={styles.heading}
      aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
      data-number={column.isNumber || undefined}
      data-wide={column.isWide || undefined}
      data-whole={column.whole}
      data-leaves={column.leaves}
    >
      {onSort ? (
        <button
          type="button"
          className={styles.sort}
          onClick={() =>
            onSort({
              column: column.id,
              // Of numbers the largest are what one looks for first.
              isDescending: isSorted ? !sorting.isDescending : Boolean(column.isNumber),
            })
          }
        >
          <span className={styles.headingText}>{column.label}</span>
          {isSorted && <Arrow size={12} strokeWidth={2} aria-hidden />}
        </button>
      ) : (
        <span className={styles.headingText}>{column.label}</span>
      )}
    </div>
  )
}

/** Whether the rows have a scrollbar beside them, for which their headings then leave room. */
function useScrolls(scroller: RefObject<HTMLElement | null>, rows: number): boolean {
  const [scrolls, setScrolls] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: more rows may need a scrollbar
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => setScrolls(element.scrollHeight > element.clientHeight)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [scroller, rows])
  return scrolls
}

function inOrder<Row extends { readonly name: string }>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
): readonly Row[] {
  const by = columns.find(column => column.id === sorting?.column)?.sortBy
  if (!by) return rows
  const turn = sorting?.isDescending ? -1 : 1
  return rows
    .map(row => ({ row, key: by(row) }))
    .toSorted((one, other) => {
      if (one.key === '' || other.key === '') return Number(one.key === '') - Number(other.key === '')
      const order =
        typeof one.key === 'number' && typeof other.key === 'number'
          ? one.key - other.key
          : collator.compare(String(one.key), String(other.key))
      return order * turn || collator.compare(one.row.name, other.row.name)
    })
    .map(({ row }) => row)
}
