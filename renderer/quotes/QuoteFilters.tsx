import { Star, Tag, TriangleAlert } from 'lucide-react'
import { Group } from 'react-aria-components'
import { type Kind, kindPlurals, kinds } from '../../shared/model/kind.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { ToggleChip } from '../ui/Chip.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import type { Filter } from './filter.ts'
import styles from './QuoteFilters.module.css'
import { TagFilter } from './TagFilter.tsx'
import { WordsField } from './WordsField.tsx'

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
      <WordsField value={filter.text ?? ''} onChange={text => onChange({ ...filter, text })} />
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

function toggled(chosen: readonly Kind[], kind: Kind, on: boolean): Kind[] {
  return kinds.filter(one => (one === kind ? on : chosen.includes(one)))
}
