import { Quote as QuoteIcon, Tags } from 'lucide-react'
import { useDeferredValue, useRef } from 'react'
import { Virtualizer, type VirtualizerHandle } from 'virtua'
import type { QuoteCard as Quote } from '../../shared/model/quote.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { placedText } from '../quotes/placed-text.ts'
import { QuoteCard } from '../quotes/QuoteCard.tsx'
import { isNarrowed, QuoteFilters } from '../quotes/QuoteFilters.tsx'
import { type QuotePages, useQuotePages } from '../quotes/quote-pages.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'
import { setCodebookOpen } from '../tags/codebook-open.ts'
import { Button } from '../ui/Button.tsx'
import { TagChip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './EvidenceScreen.module.css'
import { evidenceFilter } from './evidence-filter.ts'

/** Every quote, narrowed as the tray is; a click opens its interview at the words. */
export function EvidenceScreen() {
  const filter = evidenceFilter.use()
  const pages = useQuotePages(useDeferredValue(filter))
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const { data: project } = useEngineQuery('projects.current', {})
  const quotes = project?.counts.quotes
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>Evidence</h1>
          <p className={styles.about} role="status">
            {pages.total === null
              ? ''
              : aboutText(pages.total, quotes?.total ?? pages.total, isNarrowed(filter))}
          </p>
          <div className={styles.actions}>
            <Button icon={Tags} onPress={() => setCodebookOpen(true)}>
              Codebook
            </Button>
          </div>
        </div>
        <QuoteFilters filter={filter} onChange={evidenceFilter.set} />
      </header>
      {pages.error && <EmptyState title="The quotes could not be read.">{pages.error.message}</EmptyState>}
      {pages.total === 0 && (isNarrowed(filter) ? <NoMatch /> : <NoQuotes />)}
      {pages.total !== null && pages.total > 0 && <QuoteList pages={pages} total={pages.total} tags={tags} />}
    </div>
  )
}

function QuoteList({
  pages,
  total,
  tags,
}: {
  readonly pages: QuotePages
  readonly total: number
  readonly tags: readonly Tag[]
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<VirtualizerHandle>(null)
  const tagsById = new Map(tags.map(tag => [tag.id, tag]))
  function look() {
    const handle = rows.current
    if (!handle) return
    pages.show(
      handle.findItemIndex(handle.scrollOffset),
      handle.findItemIndex(handle.scrollOffset + handle.viewportSize),
    )
  }
  return (
    <div ref={scroller} className={styles.list}>
      <Virtualizer
        ref={rows}
        scrollRef={scroller}
        data={{ length: total } as ArrayLike<undefined>}
        onScroll={look}
        onResize={look}
      >
        {(_, index) => {
          const quote = pages.at(index)
          return quote ? (
            <Row key={quote.id} quote={quote} tagsById={tagsById} />
          ) : (
            <div key={`row-${index}`} className={styles.loading} />
          )
        }}
      </Virtualizer>
    </div>
  )
}

function Row({ quote, tagsById }: { readonly quote: Quote; readonly tagsById: ReadonlyMap<string, Tag> }) {
  const tags = quote.tagIds.map(id => tagsById.get(id)).filter(tag => tag !== undefined)
  return (
    <div className={styles.row}>
      <div className={styles.card}>
        <QuoteCard
          quote={quote}
          href={hrefOf({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id })}
        >
          {quote.memo && <p className={styles.memo}>{quote.memo}</p>}
        </QuoteCard>
        <div className={styles.side}>
          {tags.length > 0 && (
            <div className={styles.tags}>
              {tags.map(tag => (
                <TagChip key={tag.id} name={tag.name} color={tag.color} />
              ))}
            </div>
          )}
          <p className={styles.placed}>{placedText(quote)}</p>
        </div>
      </div>
    </div>
  )
}

function NoQuotes() {
  return (
    <EmptyState
      icon={QuoteIcon}
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
      Select words in an interview and press M, P or N: every quote is listed here.
    </EmptyState>
  )
}

function NoMatch() {
  return (
    <EmptyState
      title="No quote matches"
      action={<Button onPress={() => evidenceFilter.set({})}>Show all quotes</Button>}
    >
      Fewer filters or other words may find it.
    </EmptyState>
  )
}

function aboutText(total: number, all: number, narrowed: boolean): string {
  return narrowed ? `${total.toLocaleString('en-GB')} of ${counted(all, 'quote')}` : counted(total, 'quote')
}
