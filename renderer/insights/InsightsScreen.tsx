import { ChartNoAxesColumn, PanelLeftOpen } from 'lucide-react'
import { useMemo } from 'react'
import type { Insights } from '../../shared/model/insights.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { ChosenParts } from '../evidence/ChosenParts.tsx'
import { evidenceView, setView } from '../evidence/evidence-state.ts'
import { FacetPanel } from '../evidence/facets/FacetPanel.tsx'
import { useFacetWords } from '../evidence/facets/facet-words.ts'
import { filterToParams } from '../evidence/filter-address.ts'
import { tidied } from '../evidence/filter-changes.ts'
import type { Filter } from '../quotes/filter.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate, useRoute } from '../router/use-route.ts'
import { IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import {
  CoverageChart,
  HeatChart,
  KindsChart,
  SaturationChart,
  StrengthChart,
  TogetherChart,
} from './charts.tsx'
import styles from './InsightsScreen.module.css'

const everything: Filter = {}

/** What quotes say together: six charts, narrowed like the evidence, each mark of which leads to the quotes behind it. */
export function InsightsScreen() {
  const route = useRoute()
  const filter = route.screen === 'insights' ? route.filter : everything
  const view = evidenceView.use()
  const words = useFacetWords()
  const address = filterToParams(filter).toString()
  // biome-ignore lint/correctness/useExhaustiveDependencies: two filters that ask the same are the same
  const narrowing = useMemo(() => filter, [address])
  const { data: insights, error } = useEngineQuery(
    'insights.read',
    { filter: narrowing },
    { keepsPrevious: true },
  )
  const { data: facets } = useEngineQuery(
    'quotes.facets',
    { filter: narrowing },
    { keepsPrevious: true, enabled: view.isPanelOpen },
  )
  return (
    <div className={styles.screen}>
      {view.isPanelOpen && <FacetPanel filter={narrowing} onChange={narrow} facets={facets} words={words} />}
      <div className={styles.main}>
        <header className={styles.head}>
          {!view.isPanelOpen && (
            <IconButton
              label="Show the filters"
              icon={PanelLeftOpen}
              onPress={() => setView({ isPanelOpen: true })}
            />
          )}
          <h1 className={styles.title}>Insights</h1>
          <p className={styles.about} role="status">
            {insights && aboutText(insights)}
          </p>
        </header>
        <ChosenParts filter={filter} onChange={narrow} words={words} />
        {error && <EmptyState title="The insights could not be read.">{error.message}</EmptyState>}
        {insights?.quotes === 0 && (
          <EmptyState icon={ChartNoAxesColumn} title="There is nothing to count yet">
            Charts are drawn from tagged quotes: tag some in an interview, or ask for others here.
          </EmptyState>
        )}
        {insights && insights.quotes > 0 && (
          <div className={styles.charts}>
            <HeatChart insights={insights} filter={filter} />
            <TogetherChart insights={insights} filter={filter} />
            <SaturationChart insights={insights} filter={filter} />
            <CoverageChart insights={insights} filter={filter} />
            <StrengthChart insights={insights} />
            <KindsChart insights={insights} filter={filter} />
          </div>
        )}
      </div>
    </div>
  )
}

function narrow(next: Filter) {
  navigate({ screen: 'insights', filter: tidied(next) })
}

function aboutText({ quotes, interviews, partners }: Insights): string {
  return [counted(quotes, 'quote'), counted(interviews, 'interview'), counted(partners, 'partner')].join(
    ' · ',
  )
}
