import { Layers, Plus } from 'lucide-react'
import type { SegmentId } from '../../shared/model/ids.ts'
import type { Segment } from '../../shared/model/segment.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { NewSegment } from './NewForms.tsx'
import { PeopleFrame, startNew } from './PeopleFrame.tsx'
import type { Column } from './PeopleTable.tsx'
import { creating } from './people-state.ts'
import { SegmentPane } from './SegmentPane.tsx'

export function SegmentsSection({ id }: { readonly id: SegmentId | null }) {
  const { data: segments, error } = useEngineQuery('segments.list', {})
  const isCreating = creating.use() === 'segments'
  const shown = segments?.find(segment => segment.id === id)
  return (
    <PeopleFrame
      section="segments"
      rows={segments}
      error={error}
      columns={columns}
      wordsOf={wordsOf}
      shownId={shown?.id ?? null}
      empty={
        <EmptyState
          icon={Layers}
          title="No segments yet"
          action={
            <Button look="primary" icon={Plus} onPress={() => startNew('segments')}>
              New segment
            </Button>
          }
        >
          A segment is a group of partners by business model, market focus or what they specialise in, so that
          evidence can be looked at group by group.
        </EmptyState>
      }
      pane={
        shown ? <SegmentPane key={shown.id} segment={shown} /> : isCreating && !id ? <NewSegment /> : null
      }
    />
  )
}

const columns: readonly Column<Segment>[] = [
  { id: 'name', label: 'Name', cell: segment => segment.name, sortBy: segment => segment.name },
  {
    id: 'description',
    label: 'What they have in common',
    cell: segment => segment.description,
    sortBy: segment => segment.description,
    isWide: true,
    leaves: 1,
  },
  {
    id: 'partners',
    label: 'Partners',
    cell: segment => segment.partners,
    sortBy: segment => segment.partners,
    isNumber: true,
  },
]

function wordsOf({ name, description }: Segment): string {
  return `${name} ${description}`
}
