import { useDeferredValue } from 'react'
import type { QuoteCard } from '../../shared/model/quote.ts'
import { isNarrowed } from '../quotes/filter.ts'
import { QuoteFilters } from '../quotes/QuoteFilters.tsx'
import { useQuotePages } from '../quotes/quote-pages.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { boardDialog } from './board.ts'
import styles from './Tray.module.css'
import { TrayList } from './TrayList.tsx'
import { trayFilter, traySelection } from './tray.ts'

/** The quotes that are ready to become evidence. */
export function Tray({ quotesInProject }: { readonly quotesInProject: number }) {
  const filter = trayFilter.use()
  const shown = useDeferredValue(filter)
  const pages = useQuotePages(shown)
  const selection = traySelection.use()
  const total = pages.total ?? 0

  /** The chosen quotes, or else the one the keys are on. */
  function place() {
    const here = pages.at(selection.current)
    const first = firstSelected() ?? here
    if (!first) return
    const quoteIds = selection.ids.size > 0 ? [...selection.ids] : [first.id]
    boardDialog.set({ type: 'place', quoteIds, first, rewordsNew: true, onPlaced: traySelection.clear })
  }

  function firstSelected(): QuoteCard | null {
    for (let index = 0; index < total; index++) {
      const quote = pages.at(index)
      if (quote && selection.ids.has(quote.id)) return quote
    }
    return null
  }

  return (
    <aside className={styles.tray} aria-label="Evidence tray">
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 className={styles.title}>Evidence</h2>
          <span className={styles.total} role="status">
            {pages.total === null ? '' : totalText(total, filter.isPlaced)}
          </span>
        </div>
        <QuoteFilters
          filter={filter}
          onChange={next => {
            traySelection.startAfresh()
            trayFilter.set(next)
          }}
        />
      </header>
      {pages.error && <EmptyState title="The quotes could not be read.">{pages.error.message}</EmptyState>}
      {pages.total === 0 ? (
        <Nothing quotesInProject={quotesInProject} />
      ) : (
        <TrayList pages={pages} filter={shown} onPlace={place} />
      )}
      {selection.ids.size > 0 && (
        <footer className={styles.chosen}>
          <span role="status">{counted(selection.ids.size, 'quote')} selected</span>
          <Button look="plain" size="small" onPress={traySelection.clear}>
            Clear
          </Button>
          <Tooltip text="Choose a persona, lane or claim by its name: the same as dragging" shortcut="L">
            <Button look="primary" size="small" onPress={place}>
              Place on…
              <Shortcut keys="L" />
            </Button>
          </Tooltip>
        </footer>
      )}
    </aside>
  )
}

function Nothing({ quotesInProject }: { readonly quotesInProject: number }) {
  const filter = trayFilter.get()
  if (quotesInProject === 0)
    return (
      <EmptyState
        title="No quotes yet"
        action={
          <Button
            look="primary"
            onPress={() => navigate({ screen: 'interviews', interviewId: null, quoteId: null })}
          >
            Go to interviews
          </Button>
        }
      >
        Select words in an interview and press M, P or N. They wait here until you place them.
      </EmptyState>
    )
  const isOnlyNotPlaced = filter.isPlaced === false && !isNarrowed({ ...filter, isPlaced: null })
  return (
    <EmptyState
      title={isOnlyNotPlaced ? 'Every quote is placed' : 'No quote matches'}
      action={<Button onPress={() => trayFilter.set({})}>Show all quotes</Button>}
    >
      {isOnlyNotPlaced
        ? 'New quotes from your interviews will wait here.'
        : 'Fewer filters or other words may find it.'}
    </EmptyState>
  )
}

function totalText(total: number, isPlaced: boolean | null | undefined): string {
  return isPlaced === false ? `${total.toLocaleString('en-GB')} not placed` : counted(total, 'quote')
}
