import { PanelLeftOpen } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { type Filter, isNarrowed } from '../quotes/filter.ts'
import { matchingQuoteIds, useQuotePages } from '../quotes/quote-pages.ts'
import { counted } from '../quotes/source-words.ts'
import { IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import { ChosenParts } from './ChosenParts.tsx'
import { EvidenceActions } from './EvidenceActions.tsx'
import styles from './EvidenceScreen.module.css'
import { evidenceSelection, evidenceView, isSeeking, lastFilter, setView, sortFor } from './evidence-state.ts'
import { FacetPanel } from './facets/FacetPanel.tsx'
import { useFacetWords } from './facets/facet-words.ts'
import { filterToParams } from './filter-address.ts'
import { LayoutSwitch } from './LayoutSwitch.tsx'
import { NoMatch, NoQuotes } from './NoQuotes.tsx'
import { QuoteDialogs } from './QuoteDialogs.tsx'
import { QuoteRows } from './QuoteRows.tsx'
import { SearchField } from './SearchField.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SortSelect } from './SortSelect.tsx'
import { setEvidenceFilter, useEvidenceFilter } from './use-evidence-filter.ts'
import { chosenQuotes, useQuoteWork } from './use-quote-work.ts'

const noTags: readonly Tag[] = []

/** Narrows what is shown, and leaves the words that are sought as they are. */
function narrow(next: Filter) {
  const { text } = lastFilter.get()
  setEvidenceFilter(lastFilter.get(), text ? { ...next, text } : next)
}

/** Every quote: narrowed on the left, listed on the right; a click on its words opens them in the interview. */
export function EvidenceScreen() {
  const filter = useEvidenceFilter()
  const view = evidenceView.use()
  const { data: tags = noTags } = useEngineQuery('tags.list', {})
  const { data: project } = useEngineQuery('projects.current', {})
  const words = useFacetWords()
  const sort = sortFor(filter, view)
  const pages = useQuotePages(filter, sort)
  // The page comes first, and the counts once nobody types any more.
  const settled = useDebounced(filter, 250)
  const { data: facets } = useEngineQuery(
    'quotes.facets',
    { filter: settled },
    { keepsPrevious: true, enabled: view.isPanelOpen && !pages.isBehind && pages.total !== null },
  )
  const tagsById = useMemo(() => new Map(tags.map(tag => [tag.id, tag])), [tags])
  const work = useQuoteWork(pages, tagsById)
  const search = useRef<HTMLInputElement>(null)
  const all = project?.counts.quotes.total ?? pages.total ?? 0
  const { ids } = evidenceSelection.use()
  const chosen = chosenQuotes(ids, pages)
  const change = (next: Filter) => setEvidenceFilter(filter, next)
  // The panel has nothing to do with the words: it is not drawn again for each letter of them.
  const { text: _words, ...parts } = filter
  const address = filterToParams(parts).toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: two filters that ask the same are the same
  const narrowing = useMemo(() => parts, [address])

  async function selectAll() {
    evidenceSelection.range(await matchingQuoteIds(filter, sort), evidenceSelection.get().current)
  }

  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>Evidence</h1>
        <p className={styles.about} role="status">
          {pages.total === null ? '' : aboutText(pages.total, all, isNarrowed(filter))}
        </p>
        <div className={styles.actions}>
          <EvidenceActions
            projectName={project?.name ?? null}
            isReadOnly={project?.isReadOnly !== false}
            isEmpty={!pages.total}
          />
        </div>
      </header>
      {all === 0 ? (
        <NoQuotes />
      ) : (
        <div className={styles.parts}>
          {view.isPanelOpen && (
            <FacetPanel filter={narrowing} onChange={narrow} facets={facets} words={words} />
          )}
          <section className={styles.main} aria-label="Quotes">
            <div className={styles.bar}>
              {!view.isPanelOpen && (
                <IconButton
                  label="Show the filters"
                  icon={PanelLeftOpen}
                  onPress={() => setView({ isPanelOpen: true })}
                />
              )}
              <SearchField filter={filter} inputRef={search} />
              <SortSelect isSeeking={isSeeking(filter)} sort={sort} />
              <LayoutSwitch />
            </div>
            <ChosenParts filter={filter} onChange={change} words={words} />
            {pages.error && (
              <EmptyState title="The quotes could not be read.">{pages.error.message}</EmptyState>
            )}
            {pages.total === 0 && <NoMatch onClear={() => change({})} />}
            {pages.total !== null && pages.total > 0 && (
              <QuoteRows
                pages={pages}
                filter={filter}
                sort={sort}
                tagsById={tagsById}
                layout={view.layout}
                work={work}
              />
            )}
            {chosen && (
              <SelectionBar
                chosen={chosen}
                total={pages.total ?? 0}
                tags={tags}
                onSelectAll={() => void selectAll()}
                onTag={beside => work.pickTags(chosen, beside)}
                onRemove={() => work.remove(chosen)}
              />
            )}
            <QuoteDialogs work={work} />
          </section>
        </div>
      )}
    </div>
  )
}

function aboutText(total: number, all: number, narrowed: boolean): string {
  return narrowed ? `${total.toLocaleString('en-GB')} of ${counted(all, 'quote')}` : counted(total, 'quote')
}
