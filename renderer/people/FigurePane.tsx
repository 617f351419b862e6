import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import {
  type Attribute,
  type AttributeKind,
  attributeKindNames,
  attributeKinds,
} from '../../shared/model/attribute.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { Select } from '../ui/Select.tsx'
import { choicesIn, figureValueText } from './figure-words.ts'
import { Pane, PaneLinks, PaneNote, PanePair, PanePart } from './Pane.tsx'
import { RemoveFigure } from './RemovalDialog.tsx'
import { SavedField } from './SavedField.tsx'
import { saved, useIsReadOnly } from './saving.ts'

/** One figure that the project keeps of its partners: what kind of value it has, and who has one. */
export function FigurePane({ figure }: { readonly figure: Attribute }) {
  const { data: figures = [] } = useEngineQuery('attributes.list', {})
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const isReadOnly = useIsReadOnly()
  const [isLeaving, setLeaving] = useState(false)
  const { id } = figure
  const at = figures.findIndex(other => other.id === id)
  const valued = partners.flatMap(partner => {
    const value = partner.attributes.find(one => one.attributeId === id)?.value
    return value === undefined ? [] : [{ partner, value }]
  })
  const standBefore = (other: Attribute | undefined) =>
    void perform('attributes.update', { id, before: other?.id ?? null })

  return (
    <Pane
      section="figures"
      id={id}
      name={figure.name}
      onRename={name => saved('attributes.update', { id, name }, 'attributes.list')}
      entries={[
        {
          id: 'up',
          label: 'Move up',
          icon: ArrowUp,
          isDisabled: at <= 0,
          onAction: () => standBefore(figures[at - 1]),
        },
        {
          id: 'down',
          label: 'Move down',
          icon: ArrowDown,
          isDisabled: at === figures.length - 1,
          onAction: () => standBefore(figures[at + 2]),
        },
        'separator',
        { id: 'delete', label: 'Delete…', icon: Trash2, tone: 'danger', onAction: () => setLeaving(true) },
      ]}
    >
      <PanePair>
        <Select<AttributeKind>
          label="Kind of value"
          options={attributeKinds.map(kind => ({ id: kind, label: attributeKindNames[kind] }))}
          value={figure.kind}
          onChange={kind => void perform('attributes.update', { id, kind })}
          isDisabled={isReadOnly}
        />
        {figure.kind === 'number' && (
          <SavedField
            fieldKey={`${id}:unit`}
            label="Unit"
            placeholder="As “k€” or “deals”"
            value={figure.unit}
            onSave={unit => saved('attributes.update', { id, unit }, 'attributes.list')}
          />
        )}
      </PanePair>
      {figure.kind === 'choice' && (
        <SavedField
          fieldKey={`${id}:choices`}
          label="Choices"
          rows={4}
          hint="One a line, in their order."
          value={figure.choices.join('\n')}
          onSave={text => saved('attributes.update', { id, choices: choicesIn(text) }, 'attributes.list')}
        />
      )}
      <PanePart title={counted(valued.length, 'partner with a value', 'partners with a value')}>
        {valued.length === 0 && (
          <PaneNote>Values are given on each partner’s own page, or imported.</PaneNote>
        )}
        <PaneLinks
          links={valued.map(({ partner, value }) => ({
            id: partner.id,
            href: hrefOf({ screen: 'partners', section: 'partners', id: partner.id }),
            label: partner.name,
            detail: figureValueText(figure, value),
          }))}
        />
      </PanePart>
      {isLeaving && (
        <RemoveFigure figure={figure} partners={valued.length} onClose={() => setLeaving(false)} />
      )}
    </Pane>
  )
}
