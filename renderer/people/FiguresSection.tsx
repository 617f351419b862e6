import { ChartNoAxesColumn, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { type Attribute, attributeKindNames } from '../../shared/model/attribute.ts'
import type { AttributeId } from '../../shared/model/ids.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FigurePane } from './FigurePane.tsx'
import { NewFigure } from './NewForms.tsx'
import { PeopleFrame, startNew } from './PeopleFrame.tsx'
import type { Column } from './PeopleTable.tsx'
import { creating } from './people-state.ts'

export function FiguresSection({ id }: { readonly id: AttributeId | null }) {
  const { data: figures, error } = useEngineQuery('attributes.list', {})
  const { data: partners } = useEngineQuery('partners.list', {})
  const isCreating = creating.use() === 'figures'
  const columns = useMemo(() => {
    const counts = new Map<AttributeId, number>()
    for (const { attributes } of partners ?? [])
      for (const { attributeId } of attributes) counts.set(attributeId, (counts.get(attributeId) ?? 0) + 1)
    return columnsWith(counts)
  }, [partners])
  const shown = figures?.find(figure => figure.id === id)
  return (
    <PeopleFrame
      section="figures"
      rows={figures}
      error={error}
      columns={columns}
      wordsOf={wordsOf}
      shownId={shown?.id ?? null}
      hasOwnOrder
      empty={
        <EmptyState
          icon={ChartNoAxesColumn}
          title="No figures yet"
          action={
            <Button look="primary" icon={Plus} onPress={() => startNew('figures')}>
              New figure
            </Button>
          }
        >
          What this project keeps of every partner besides type and tier: revenue, deals registered,
          certifications, whether they run a sandbox.
        </EmptyState>
      }
      pane={shown ? <FigurePane key={shown.id} figure={shown} /> : isCreating && !id ? <NewFigure /> : null}
    />
  )
}

function columnsWith(counts: ReadonlyMap<AttributeId, number>): readonly Column<Attribute>[] {
  return [
    { id: 'name', label: 'Name', cell: figure => figure.name, sortBy: figure => figure.name },
    {
      id: 'kind',
      label: 'Kind of value',
      cell: figure => attributeKindNames[figure.kind],
      sortBy: figure => attributeKindNames[figure.kind],
    },
    {
      id: 'of',
      label: 'Unit or choices',
      cell: unitOrChoices,
      sortBy: unitOrChoices,
      isWide: true,
      leaves: 1,
    },
    {
      id: 'partners',
      label: 'Partners',
      cell: figure => counts.get(figure.id) ?? 0,
      sortBy: figure => counts.get(figure.id) ?? 0,
      isNumber: true,
    },
  ]
}

function unitOrChoices({ kind, unit, choices }: Attribute): string {
  return kind === 'number' ? unit : kind === 'choice' ? choices.join(', ') : ''
}

function wordsOf(figure: Attribute): string {
  return [figure.name, attributeKindNames[figure.kind], unitOrChoices(figure)].join(' ')
}
