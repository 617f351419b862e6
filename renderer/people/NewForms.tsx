import {
  type AttributeKind,
  attributeKind,
  attributeKindNames,
  attributeKinds,
} from '../../shared/model/attribute.ts'
import { partnerId as partnerIdSchema } from '../../shared/model/ids.ts'
import { type PartnerType, partnerType, partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { call } from '../engine/client.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { navigate } from '../router/use-route.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { choicesIn } from './figure-words.ts'
import { NewPane, useNewDraft } from './NewPane.tsx'

export function NewPartner() {
  const [draft, set] = useNewDraft('partners')
  const type = partnerType.safeParse(draft.type).data ?? 'var'
  return (
    <NewPane
      section="partners"
      namePlaceholder="The organisation, as it calls itself"
      onCreate={name => call('partners.create', { name, type })}
      onCreated={({ id }) => navigate({ screen: 'partners', section: 'partners', id })}
    >
      <Select<PartnerType>
        label="Type"
        options={partnerTypes.map(one => ({ id: one, label: partnerTypeNames[one] }))}
        value={type}
        onChange={chosen => set('type', chosen)}
      />
    </NewPane>
  )
}

export function NewPerson() {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const [draft, set] = useNewDraft('people')
  const partnerId = partnerIdSchema.safeParse(draft.partnerId).data ?? null
  return (
    <NewPane
      section="people"
      namePlaceholder="First and last name"
      onCreate={name => call('participants.create', { name, role: draft.role ?? '', partnerId })}
      onCreated={({ id }) => navigate({ screen: 'partners', section: 'people', id })}
    >
      <TextField
        label="Role"
        placeholder="As “Owner”"
        value={draft.role ?? ''}
        onChange={role => set('role', role)}
      />
      <ComboBox
        label="Works at"
        placeholder="Nowhere: internal"
        options={partners.map(({ id, name, type }) => ({ id, label: name, detail: partnerTypeNames[type] }))}
        value={partnerId}
        onChange={id => set('partnerId', id ?? '')}
      />
    </NewPane>
  )
}

export function NewSegment() {
  const [draft, set] = useNewDraft('segments')
  return (
    <NewPane
      section="segments"
      namePlaceholder="As “Cloud first” or “Sells to hospitals”"
      onCreate={name => call('segments.create', { name, description: draft.description ?? '' })}
      onCreated={({ id }) => navigate({ screen: 'partners', section: 'segments', id })}
    >
      <TextField
        label="What they have in common"
        rows={3}
        placeholder="Business model, market focus or what they specialise in"
        value={draft.description ?? ''}
        onChange={description => set('description', description)}
      />
    </NewPane>
  )
}

export function NewFigure() {
  const [draft, set] = useNewDraft('figures')
  const kind = attributeKind.safeParse(draft.kind).data ?? 'number'
  return (
    <NewPane
      section="figures"
      namePlaceholder="As “Revenue with us”"
      onCreate={name =>
        call('attributes.create', {
          name,
          kind,
          unit: kind === 'number' ? (draft.unit ?? '') : '',
          choices: kind === 'choice' ? choicesIn(draft.choices ?? '') : [],
        })
      }
      onCreated={({ id }) => navigate({ screen: 'partners', section: 'figures', id })}
    >
      <Select<AttributeKind>
        label="Kind of value"
        options={attributeKinds.map(one => ({ id: one, label: attributeKindNames[one] }))}
        value={kind}
        onChange={chosen => set('kind', chosen)}
      />
      {kind === 'number' && (
        <TextField
          label="Unit"
          placeholder="As “k€” or “deals”; none is fine"
          value={draft.unit ?? ''}
          onChange={unit => set('unit', unit)}
        />
      )}
      {kind === 'choice' && (
        <TextField
          label="Choices"
          rows={4}
          hint="One a line, in their order."
          value={draft.choices ?? ''}
          onChange={choices => set('choices', choices)}
        />
      )}
    </NewPane>
  )
}

export function NewCustomer() {
  const [draft, set] = useNewDraft('customers')
  return (
    <NewPane
      section="customers"
      namePlaceholder="As people say it in interviews"
      onCreate={name => call('customers.create', { name, pseudonym: draft.pseudonym ?? '' })}
      onCreated={({ id }) => navigate({ screen: 'partners', section: 'customers', id })}
    >
      <TextField
        label="Pseudonym"
        placeholder="Left empty: “Customer A”, “Customer B”…"
        value={draft.pseudonym ?? ''}
        onChange={pseudonym => set('pseudonym', pseudonym)}
      />
    </NewPane>
  )
}
