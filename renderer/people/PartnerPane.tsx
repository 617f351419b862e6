import { Merge, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Input } from '../../shared/contract/index.ts'
import { type Partner, type PartnerType, partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { type Stage, stageNames, stages } from '../../shared/model/stage.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { dayText } from '../interviews/dates.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { ChipsField } from './ChipsField.tsx'
import { FigureFields } from './FigureFields.tsx'
import { Pane, PaneLinks, PaneNote, PanePair, PanePart } from './Pane.tsx'
import { startNew } from './PeopleFrame.tsx'
import { newDrafts, peopleDialog } from './people-state.ts'
import { RemovePartner } from './RemovalDialog.tsx'
import { SavedField } from './SavedField.tsx'
import { saved, useIsReadOnly } from './saving.ts'
import { Toggles } from './Toggles.tsx'

type Fields = Omit<Input<'partners.update'>, 'id'>

/** Everything that is said of one partner; each field is stored as it is left. */
export function PartnerPane({ partner }: { readonly partner: Partner }) {
  const { id } = partner
  const isReadOnly = useIsReadOnly()
  const [isLeaving, setLeaving] = useState(false)
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const store = (fields: Fields) => saved('partners.update', { id, ...fields }, 'partners.list')
  const field = (name: 'tier' | 'region' | 'size' | 'note') => ({
    fieldKey: `${id}:${name}`,
    value: partner[name],
    onSave: (text: string) => store({ [name]: text }),
  })

  const grouping = (name: 'tier' | 'region' | 'size') => ({
    ...field(name),
    suggestions: inUse(partners.map(one => one[name])),
  })

  return (
    <Pane
      section="partners"
      id={id}
      name={partner.name}
      onRename={name => store({ name })}
      entries={[
        {
          id: 'merge',
          label: 'Merge with another…',
          icon: Merge,
          onAction: () =>
            peopleDialog.set({ type: 'merge', pair: { of: 'partners', one: partner, other: null } }),
        },
        'separator',
        { id: 'delete', label: 'Delete…', icon: Trash2, tone: 'danger', onAction: () => setLeaving(true) },
      ]}
    >
      <PanePart title="Stage of the journey">
        <Toggles<Stage>
          label="Stage"
          options={stages.map(stage => ({ id: stage, label: stageNames[stage] }))}
          value={partner.stage}
          onChange={stage => void perform('partners.update', { id, stage })}
          isStepped
          isDisabled={isReadOnly}
        />
      </PanePart>
      <PanePair>
        <Select<PartnerType>
          label="Type"
          options={partnerTypes.map(type => ({ id: type, label: partnerTypeNames[type] }))}
          value={partner.type}
          onChange={type => void perform('partners.update', { id, type })}
          isDisabled={isReadOnly}
        />
        <SavedField label="Tier" placeholder="As “Gold”" {...grouping('tier')} />
        <SavedField label="Region" placeholder="Where they sell" {...grouping('region')} />
        <SavedField label="Size" placeholder="As “40 people”" {...grouping('size')} />
      </PanePair>
      <Segments partner={partner} />
      <FigureFields partner={partner} />
      <PeopleOf partner={partner} />
      <InterviewsWith partner={partner} />
      <SavedField
        fieldKey={`${id}:pseudonym`}
        label="Pseudonym"
        value={partner.chosenPseudonym}
        placeholder={partner.pseudonym}
        hint={`Packs without names say “${partner.pseudonym}”.`}
        onSave={pseudonym => store({ pseudonym })}
      />
      <SavedField label="Note" rows={4} placeholder="What you want to remember of them" {...field('note')} />
      {isLeaving && <RemovePartner partner={partner} onClose={() => setLeaving(false)} />}
    </Pane>
  )
}

/** What is written with others, so that one tier or region is not spelt in two ways. */
function inUse(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].filter(text => text !== '').toSorted((one, other) => one.localeCompare(other))
}

function Segments({ partner }: { readonly partner: Partner }) {
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const isReadOnly = useIsReadOnly()
  const { id, segmentIds } = partner
  return (
    <PanePart title="Segments">
      {isReadOnly && segmentIds.length === 0 && <PaneNote>None.</PaneNote>}
      <ChipsField
        label="Segments"
        addLabel="Add a segment"
        placeholder={segmentIds.length === 0 ? 'Name a segment, as “Cloud first”' : 'Another segment'}
        options={segments.map(segment => ({
          id: segment.id,
          label: segment.name,
          detail: counted(segment.partners, 'partner'),
        }))}
        value={segmentIds}
        hrefOf={segmentId => hrefOf({ screen: 'partners', section: 'segments', id: segmentId })}
        onChange={ids => void perform('partners.update', { id, segmentIds: ids })}
        onCreate={name => void perform('segments.create', { name, partnerIds: [id] })}
        isReadOnly={isReadOnly}
      />
    </PanePart>
  )
}

function PeopleOf({ partner }: { readonly partner: Partner }) {
  const { data: people = [] } = useEngineQuery('participants.list', {})
  const isReadOnly = useIsReadOnly()
  const own = people.filter(person => person.partnerId === partner.id)
  return (
    <PanePart
      title="People"
      aside={
        !isReadOnly && (
          <Button
            look="plain"
            size="small"
            icon={Plus}
            onPress={() => {
              newDrafts.set({ ...newDrafts.get(), people: { partnerId: partner.id } })
              startNew('people')
            }}
          >
            Add a person
          </Button>
        )
      }
    >
      {own.length === 0 && <PaneNote>Nobody was asked here yet.</PaneNote>}
      <PaneLinks
        links={own.map(({ id, name, role, interviews }) => ({
          id,
          href: hrefOf({ screen: 'partners', section: 'people', id }),
          label: name,
          detail: [role, counted(interviews, 'interview')].filter(Boolean).join(' · '),
        }))}
      />
    </PanePart>
  )
}

function InterviewsWith({ partner }: { readonly partner: Partner }) {
  const { data: interviews = [] } = useEngineQuery('interviews.list', {})
  const own = interviews.filter(interview => interview.partnerId === partner.id)
  return (
    <PanePart title="Interviews">
      {own.length === 0 && (
        <PaneNote>
          None yet. An interview names its partner when it is made, or under “Edit details”.
        </PaneNote>
      )}
      <PaneLinks
        links={own.map(({ id, title, date, quotes }) => ({
          id,
          href: hrefOf({ screen: 'interviews', interviewId: id, quoteId: null }),
          label: title,
          detail: `${dayText(date)} · ${counted(quotes, 'quote')}`,
        }))}
      />
    </PanePart>
  )
}
