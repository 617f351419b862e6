import { X } from 'lucide-react'
import { useState } from 'react'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { perform } from '../engine/perform.ts'
import { useEngineCommand, useEngineQuery } from '../engine/use-engine.ts'
import { IconButton } from '../ui/Button.tsx'
import { ComboBox } from '../ui/ComboBox.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './InterviewDialog.module.css'

/** Who was interviewed: people picked, or created by typing their names; beside each their role. */
export function ParticipantsField({
  value,
  onChange,
  onCreating,
  partnerId,
}: {
  readonly value: readonly ParticipantId[]
  readonly onChange: (ids: readonly ParticipantId[]) => void
  /** Told of every creation that is under way, so that a form can wait for it. */
  readonly onCreating: (creation: Promise<unknown>) => void
  readonly partnerId: PartnerId | null
}) {
  const { data: participants = [] } = useEngineQuery('participants.list', {})
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  async function create(name: string) {
    const created = await perform('participants.create', { name, partnerId })
    if (created) add(created.value.id)
  }
  const [added, setAdded] = useState<ParticipantId | null>(null)
  function add(id: ParticipantId) {
    setAdded(id)
    onChange([...value, id])
  }

  const chosen = value.flatMap(id => participants.find(participant => participant.id === id) ?? [])
  // Those of the same partner first: they are the likely ones.
  const others = participants
    .filter(participant => !value.includes(participant.id))
    .toSorted((one, other) => Number(other.partnerId === partnerId) - Number(one.partnerId === partnerId))
  const partnerName = (participant: Participant) =>
    partners.find(partner => partner.id === participant.partnerId)?.name ?? 'Internal'

  return (
    <div className={styles.people}>
      {chosen.map(participant => (
        <Person
          key={participant.id}
          participant={participant}
          isNew={participant.id === added}
          onRemove={() => onChange(value.filter(id => id !== participant.id))}
        />
      ))}
      <ComboBox
        key={value.length}
        label={chosen.length === 0 ? 'Participants' : 'Another participant'}
        placeholder="A person’s name"
        options={others.map(participant => ({
          id: participant.id,
          label: participant.name,
          detail: partnerName(participant),
        }))}
        value={null}
        onChange={id => id && add(id)}
        onCreate={name => onCreating(create(name))}
      />
    </div>
  )
}

function Person({
  participant,
  isNew,
  onRemove,
}: {
  readonly participant: Participant
  /** Added just now: the field their name was typed into starts afresh, and their role comes next. */
  readonly isNew: boolean
  readonly onRemove: () => void
}) {
  const update = useEngineCommand('participants.update')
  const [role, setRole] = useState(participant.role)
  const store = () => role !== participant.role && update.mutate({ id: participant.id, role: role.trim() })
  return (
    <div className={styles.person}>
      <span className={styles.name}>{participant.name}</span>
      <TextField
        label={`Role of ${participant.name}`}
        isLabelHidden
        placeholder="Role, as “Owner”"
        autoFocus={isNew}
        value={role}
        onChange={setRole}
        onBlur={store}
        // Enter sends the form, and the field goes without losing the focus first.
        onKeyDown={event => event.key === 'Enter' && store()}
      />
      <IconButton label={`Take ${participant.name} off`} icon={X} size="small" onPress={onRemove} />
    </div>
  )
}
