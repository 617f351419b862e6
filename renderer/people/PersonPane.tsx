import { Merge, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Input } from '../../shared/contract/index.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { partnerTypeNames } from '../../shared/model/partner.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { dayText } from '../interviews/dates.ts'
import { hrefOf } from '../router/route.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import { ConsentSummary } from './ConsentSummary.tsx'
import { Pane, PaneLinks, PaneNote, PanePair, PanePart } from './Pane.tsx'
import { peopleDialog } from './people-state.ts'
import { RemovePerson } from './RemovalDialog.tsx'
import { SavedField } from './SavedField.tsx'
import { saved, useIsReadOnly } from './saving.ts'

type Fields = Omit<Input<'participants.update'>, 'id'>

/** Everything that is said of one person. */
export function PersonPane({ person }: { readonly person: Participant }) {
  const { id } = person
  const [isLeaving, setLeaving] = useState(false)
  const store = (fields: Fields) => saved('participants.update', { id, ...fields }, 'participants.list')

  return (
    <Pane
      section="people"
      id={id}
      name={person.name}
      onRename={name => store({ name })}
      entries={[
        {
          id: 'merge',
          label: 'Merge with another…',
          icon: Merge,
          onAction: () =>
            peopleDialog.set({ type: 'merge', pair: { of: 'people', one: person, other: null } }),
        },
        'separator',
        { id: 'delete', label: 'Delete…', icon: Trash2, tone: 'danger', onAction: () => setLeaving(true) },
      ]}
    >
      <PanePair>
        <SavedField
          fieldKey={`${id}:role`}
          label="Role"
          placeholder="As “Owner”"
          value={person.role}
          onSave={role => store({ role })}
        />
        <WorksAt person={person} />
      </PanePair>
      <ConsentSummary person={person} />
      <InterviewsOf person={person} />
      <SavedField
        fieldKey={`${id}:pseudonym`}
        label="Pseudonym"
        value={person.chosenPseudonym}
        placeholder={person.pseudonym}
        hint={`Packs without names say “${person.pseudonym}”.`}
        onSave={pseudonym => store({ pseudonym })}
      />
      <SavedField
        fieldKey={`${id}:note`}
        label="Note"
        rows={4}
        placeholder="What you want to remember of them"
        value={person.note}
        onSave={note => store({ note })}
      />
      {isLeaving && <RemovePerson person={person} onClose={() => setLeaving(false)} />}
    </Pane>
  )
}

function WorksAt({ person }: { readonly person: Participant }) {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const isReadOnly = useIsReadOnly()
  const { id, partnerId } = person
  const move = (to: PartnerId | null) => void perform('participants.update', { id, partnerId: to })
  const partner = partners.find(one => one.id === partnerId)
  if (isReadOnly) return <PaneNote>{partner ? `Works at ${partner.name}` : 'Internal'}</PaneNote>
  return (
    <ComboBox
      label="Works at"
      placeholder="Nowhere: internal"
      options={partners.map(one => ({ id: one.id, label: one.name, detail: partnerTypeNames[one.type] }))}
      value={partnerId}
      onChange={move}
      onCreate={async name => {
        const made = await perform('partners.create', { name, type: 'other' })
        if (made) move(made.value.id)
      }}
    />
  )
}

function InterviewsOf({ person }: { readonly person: Participant }) {
  const { data: hangs } = useEngineQuery('participants.consequences', { id: person.id })
  const { data: interviews = [] } = useEngineQuery('interviews.list', {})
  const ids = new Set(hangs?.interviews.map(interview => interview.id))
  const own = interviews.filter(interview => ids.has(interview.id))
  return (
    <PanePart title="Interviews">
      {hangs?.interviews.length === 0 && <PaneNote>Not in an interview yet.</PaneNote>}
      <PaneLinks
        links={own.map(({ id, title, date }) => ({
          id,
          href: hrefOf({ screen: 'interviews', interviewId: id, quoteId: null }),
          label: title,
          detail: dayText(date),
        }))}
      />
    </PanePart>
  )
}
