import { Merge, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { partnerTypeNames } from '../../shared/model/partner.ts'
import type { Segment } from '../../shared/model/segment.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { hrefOf } from '../router/route.ts'
import { ChipsField } from './ChipsField.tsx'
import { Pane, PaneNote, PanePart } from './Pane.tsx'
import { peopleDialog } from './people-state.ts'
import { RemoveSegment } from './RemovalDialog.tsx'
import { SavedField } from './SavedField.tsx'
import { saved, useIsReadOnly } from './saving.ts'

/** One segment: what it stands for, and its partners. */
export function SegmentPane({ segment }: { readonly segment: Segment }) {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const isReadOnly = useIsReadOnly()
  const [isLeaving, setLeaving] = useState(false)
  const { id } = segment
  const own = partners.filter(partner => partner.segmentIds.includes(id))
  return (
    <Pane
      section="segments"
      id={id}
      name={segment.name}
      onRename={name => saved('segments.update', { id, name }, 'segments.list')}
      entries={[
        {
          id: 'merge',
          label: 'Merge with another…',
          icon: Merge,
          onAction: () =>
            peopleDialog.set({ type: 'merge', pair: { of: 'segments', one: segment, other: null } }),
        },
        'separator',
        { id: 'delete', label: 'Delete…', icon: Trash2, tone: 'danger', onAction: () => setLeaving(true) },
      ]}
    >
      <SavedField
        fieldKey={`${id}:description`}
        label="What they have in common"
        rows={3}
        placeholder="Business model, market focus or what they specialise in"
        value={segment.description}
        onSave={description => saved('segments.update', { id, description }, 'segments.list')}
      />
      <PanePart title="Partners">
        {own.length === 0 && <PaneNote>No partner is in it yet.</PaneNote>}
        <ChipsField
          label="Partners"
          addLabel="Add a partner"
          placeholder="Find a partner"
          options={partners.map(partner => ({
            id: partner.id,
            label: partner.name,
            detail: partnerTypeNames[partner.type],
          }))}
          value={own.map(partner => partner.id)}
          hrefOf={partnerId => hrefOf({ screen: 'partners', section: 'partners', id: partnerId })}
          onChange={partnerIds => void perform('segments.update', { id, partnerIds })}
          isReadOnly={isReadOnly}
        />
      </PanePart>
      {isLeaving && <RemoveSegment segment={segment} onClose={() => setLeaving(false)} />}
    </Pane>
  )
}
