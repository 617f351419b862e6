import { Search, Star, Tag, TriangleAlert, X } from 'lucide-react'
import { Button, Group, Input, SearchField } from 'react-aria-components'
import { type Kind, kindPlurals, kinds } from '../../shared/model/kind.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { ToggleChip } from '../ui/Chip.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './QuoteFilters.module.css'
import type { Filter } from './quote-pages.ts'
import { TagFilter } from './TagFilter.tsx'

/** Which quotes a list shows: chips that narrow it, and words to look for. */
export function QuoteFilters({
  filter,
  onChange,
}: {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
}) {
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const chosen = filter.kinds ?? []
  return (
    <Group className={styles.filters!} aria-label="Filters">
      <SearchField
        className={styles.search!}
        aria-label="Find words in quotes"
        value={filter.text ?? ''}
        onChange={text => onChange({ ...filter, text })}
      >
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <Input className={styles.input!} placeholder="Find words" />
        <Button className={styles.clear!} aria-label="Clear the words">
          <X size={14} strokeWidth={1.75} aria-hidden />
        </Button>
      </SearchField>
      <ToggleChip
        isSelected={filter.isPlaced === false}
        onChange={on => onChange({ ...filter, isPlaced: on ? false : null })}
      >
        Not placed
      </ToggleChip>
      {kinds.map(kind => (
        <ToggleChip
          key={kind}
          aria-label={kindPlurals[kind]}
          isSelected={chosen.includes(kind)}
          onChange={on => onChange({ ...filter, kinds: toggled(chosen, kind, on) })}
        >
          <KindBadge kind={kind} isSilent />
        </ToggleChip>
      ))}
      <TagFilter
        tags={tags}
        chosen={(filter.tagIds ?? []).filter(id => id !== null)}
        onChange={tagIds => onChange({ ...filter, tagIds })}
      >
        <Tag size={13} strokeWidth={1.75} aria-hidden />
      </TagFilter>
      <ToggleChip
        isSelected={filter.isStarred === true}
        onChange={on => onChange({ ...filter, isStarred: on ? true : null })}
      >
        <Star size={13} strokeWidth={1.75} aria-hidden />
        Starred
      </ToggleChip>
      <ToggleChip
        aria-label="Needs review"
        isSelected={filter.needsReview === true}
        onChange={on => onChange({ ...filter, needsReview: on ? true : null })}
      >
        <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
        Review
      </ToggleChip>
    </Group>
  )
}

/** Whether anything narrows the list. */
export function isNarrowed(filter: Filter): boolean {
  return Boolean(
    filter.text ||
      filter.kinds?.length ||
      filter.tagIds?.length ||
      filter.isStarred ||
      filter.needsReview ||
      typeof filter.isPlaced === 'boolean',
  )
}

function toggled(chosen: readonly Kind[], kind: Kind, on: boolean): Kind[] {
  return kinds.filter(one => (one === kind ? on : chosen.includes(one)))
}
