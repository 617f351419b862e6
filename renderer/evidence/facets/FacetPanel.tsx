import { PanelLeftClose } from 'lucide-react'
import { memo } from 'react'
import type { FacetCount, QuoteFacets } from '../../../shared/contract/quote-facets.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { IconButton } from '../../ui/Button.tsx'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { setView } from '../evidence-state.ts'
import { type ListPart, withToggled } from '../filter-changes.ts'
import { SavedFilters } from '../SavedFilters.tsx'
import { ChoiceList } from './ChoiceList.tsx'
import { FacetGroup, type Narrowing } from './FacetGroup.tsx'
import styles from './Facets.module.css'
import { FigureGroup } from './FigureGroup.tsx'
import { type FacetWords, partTitles, spanText } from './facet-words.ts'
import { RangeFields } from './RangeFields.tsx'
import { TagChoices } from './TagChoices.tsx'
import { YesNoChoices } from './YesNoChoices.tsx'

const byQuotes = new Set<ListPart>(['partnerIds', 'segmentIds', 'roles', 'interviewIds'])

/** Everything but words that the quotes can be narrowed by, each choice with how many it would show. */
export const FacetPanel = memo(function FacetPanel({
  facets,
  words,
  filter,
  onChange,
}: Narrowing & {
  /** Undefined while they are counted for the first time. */
  readonly facets: QuoteFacets | undefined
  readonly words: FacetWords
}) {
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const narrowing = { filter, onChange }

  function list<Value extends string | null>(
    part: ListPart,
    counts: readonly FacetCount<Value>[] | undefined,
  ) {
    const chosen: readonly (string | null)[] = filter[part] ?? []
    const telling = counts?.filter(count => count.quotes > 0) ?? []
    // With one choice there is nothing to choose.
    if (chosen.length === 0 && telling.length < 2) return null
    const choices = (counts ?? []).map(({ value, quotes }) => ({
      value,
      quotes,
      label: words.choice(part, value),
      ...(part === 'kinds' && value ? { sign: <KindBadge kind={value as 'need'} isSilent /> } : {}),
    }))
    return (
      <FacetGroup
        {...narrowing}
        id={part}
        title={partTitles[part]}
        part={part}
        chosen={chosen.length}
        isOpenAtFirst={part === 'kinds'}
      >
        {() => (
          <ChoiceList
            label={partTitles[part]}
            choices={
              byQuotes.has(part) ? choices.toSorted((one, other) => other.quotes - one.quotes) : choices
            }
            chosen={chosen}
            onToggle={value => onChange(withToggled(filter, part, value))}
          />
        )}
      </FacetGroup>
    )
  }

  return (
    <aside className={styles.panel} aria-label="Filters">
      <header className={styles.head}>
        <h2 className={styles.title}>Filters</h2>
        <IconButton
          label="Hide the filters"
          icon={PanelLeftClose}
          size="small"
          onPress={() => setView({ isPanelOpen: false })}
        />
      </header>
      <div className={styles.groups}>
        <SavedFilters />
        <YesNoChoices {...narrowing} facets={facets} />
        {list('kinds', facets?.kinds)}
        {tags.length > 0 && (
          <FacetGroup
            {...narrowing}
            id="tagIds"
            title="Tag"
            part="tagIds"
            chosen={filter.tagIds?.length ?? 0}
            isOpenAtFirst
          >
            {() => (
              <TagChoices
                tags={tags}
                counts={facets?.tags ?? []}
                chosen={filter.tagIds ?? []}
                onToggle={value => onChange(withToggled(filter, 'tagIds', value))}
              />
            )}
          </FacetGroup>
        )}
        {list('partnerIds', facets?.partners)}
        {list('partnerTypes', facets?.partnerTypes)}
        {list('segmentIds', facets?.segments)}
        {list('stages', facets?.stages)}
        {list('roles', facets?.roles)}
        {list('interviewKinds', facets?.interviewKinds)}
        {list('interviewIds', facets?.interviews)}
        <FacetGroup
          {...narrowing}
          id="dates"
          title="Date"
          part="dates"
          chosen={Number(Boolean(filter.from)) + Number(Boolean(filter.to))}
        >
          {() => (
            <>
              <RangeFields
                label="Date"
                kind="date"
                from={filter.from ?? null}
                to={filter.to ?? null}
                onChange={range => onChange({ ...filter, ...range })}
              />
              {facets?.dates && (
                <p className={styles.none}>Interviews {spanText(facets.dates.from, facets.dates.to)}</p>
              )}
            </>
          )}
        </FacetGroup>
        {list('consents', facets?.consents)}
        {facets?.attributes.map(({ attributeId, values }) => {
          const attribute = words.attribute(attributeId)
          return (
            attribute && (
              <FigureGroup key={attributeId} {...narrowing} attribute={attribute} counts={values} />
            )
          )
        })}
      </div>
    </aside>
  )
})
