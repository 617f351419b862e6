import { Plus, Search, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useRef } from 'react'
import { Button as AriaButton, Input, SearchField } from 'react-aria-components'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf, type PeopleRoute, type PeopleSection } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { folded, hasWords } from './folding.ts'
import styles from './PeopleFrame.module.css'
import { type Column, PeopleTable } from './PeopleTable.tsx'
import { creating, searches, sortings } from './people-state.ts'
import { useIsReadOnly } from './saving.ts'
import { goToSection, peopleSections } from './sections.ts'

/** One section: its head with the way to the others, its list with search, and beside it what is open. */
export function PeopleFrame<Row extends { readonly id: PeopleRoute['id'] & string; readonly name: string }>({
  section,
  rows,
  error,
  columns,
  wordsOf,
  shownId,
  hasOwnOrder = false,
  actions,
  notice,
  empty,
  pane,
}: {
  readonly section: PeopleSection
  readonly rows: readonly Row[] | undefined
  readonly error: Error | null
  readonly columns: readonly Column<Row>[]
  /** What a row is found by. */
  readonly wordsOf: (row: Row) => string
  readonly shownId: string | null
  /** Rows stand in an order that somebody gave them. */
  readonly hasOwnOrder?: boolean
  readonly actions?: ReactNode
  readonly notice?: ReactNode
  readonly empty: ReactNode
  readonly pane: ReactNode
}) {
  const { label, one } = peopleSections.find(({ id }) => id === section)!
  const isReadOnly = useIsReadOnly()
  const text = searches.use()[section] ?? ''
  const typed = useDeferredValue(text)
  const sorting = sortings.use()[section] ?? (hasOwnOrder ? null : { column: 'name', isDescending: false })
  const side = useRef<HTMLDivElement>(null)
  const sought = useMemo(
    () => (rows ?? []).map(row => ({ row, words: folded(wordsOf(row)) })),
    [rows, wordsOf],
  )
  const found = useMemo(
    () => sought.filter(({ words }) => hasWords(words, typed)).map(({ row }) => row),
    [sought, typed],
  )
  const link = (row: Row) => hrefOf({ screen: 'partners', section, id: row.id } as PeopleRoute)

  function onSearchKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      side.current?.querySelector<HTMLElement>('[data-people-rows] a[tabindex="0"]')?.focus()
    }
    const [first] = found
    if (event.key === 'Enter' && first) navigate({ screen: 'partners', section, id: first.id } as PeopleRoute)
  }

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{label}</h1>
          <p className={styles.about} role="status">
            {rows && found.length < rows.length && aboutText(found.length, rows.length, one, label)}
          </p>
          <div className={styles.actions} data-people-actions>
            {actions}
            {!isReadOnly && (
              <Button look="primary" icon={Plus} onPress={() => startNew(section)}>
                New {one}
              </Button>
            )}
          </div>
        </div>
        <div className={styles.tools}>
          <Tabs section={section} />
          {rows && rows.length > 0 && (
            <SearchField
              className={styles.search!}
              aria-label={`Find in ${label.toLowerCase()}`}
              value={text}
              onChange={next => searches.set({ ...searches.get(), [section]: next })}
              onKeyDown={onSearchKey}
            >
              <Search size={15} strokeWidth={1.75} aria-hidden />
              <Input className={styles.input!} placeholder="Find" />
              <AriaButton className={styles.clear!} aria-label="Clear the words">
                <X size={14} strokeWidth={1.75} aria-hidden />
              </AriaButton>
            </SearchField>
          )}
        </div>
      </header>
      <div className={styles.body} data-open={pane !== null || undefined}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the rows inside */}
        <div
          ref={side}
          className={styles.side}
          onKeyDown={event => event.key === 'Escape' && pane !== null && closePane(section)}
        >
          {error && (
            <EmptyState title={`The ${label.toLowerCase()} could not be read.`}>{error.message}</EmptyState>
          )}
          {notice}
          {rows?.length === 0 && (isReadOnly ? <EmptyState title={`No ${label.toLowerCase()}`} /> : empty)}
          {rows && rows.length > 0 && found.length === 0 && (
            <EmptyState
              title="Nothing of that name"
              action={
                <Button onPress={() => searches.set({ ...searches.get(), [section]: '' })}>
                  Show all {label.toLowerCase()}
                </Button>
              }
            >
              Other words may find it.
            </EmptyState>
          )}
          {found.length > 0 && (
            <PeopleTable
              label={label}
              columns={columns}
              rows={found}
              hrefOf={link}
              shownId={shownId}
              sorting={sorting}
              {...(hasOwnOrder
                ? {}
                : { onSort: next => sortings.set({ ...sortings.get(), [section]: next }) })}
            />
          )}
        </div>
        {pane}
      </div>
    </div>
  )
}

/** Opens the form for a new one beside the list. */
export function startNew(section: PeopleSection): void {
  goToSection(section)
  creating.set(section)
}

function closePane(section: PeopleSection): void {
  creating.set(null)
  goToSection(section)
}

function Tabs({ section }: { readonly section: PeopleSection }) {
  const { data: partners } = useEngineQuery('partners.list', {})
  const { data: people } = useEngineQuery('participants.list', {})
  const { data: segments } = useEngineQuery('segments.list', {})
  const { data: figures } = useEngineQuery('attributes.list', {})
  const { data: customers } = useEngineQuery('customers.list', {})
  const counts = {
    partners: partners?.length,
    people: people?.length,
    segments: segments?.length,
    figures: figures?.length,
    customers: customers?.length,
  }
  return (
    <nav className={styles.tabs} aria-label="Who was asked">
      {peopleSections.map(({ id, label }) => (
        <a
          key={id}
          className={styles.tab}
          href={hrefOf({ screen: 'partners', section: id, id: null })}
          aria-current={id === section ? 'page' : undefined}
        >
          {label}
          <span className={styles.count}>{counts[id]?.toLocaleString('en-GB')}</span>
        </a>
      ))}
    </nav>
  )
}

function aboutText(found: number, all: number, one: string, label: string): string {
  return `${found.toLocaleString('en-GB')} of ${counted(all, one, label.toLowerCase())}`
}
