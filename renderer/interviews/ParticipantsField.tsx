import { X } from 'lucide-react'
import { useState } from 'react'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import { IconButton } from '../ui/Button.tsx'
import { ComboBox } from '../ui/ComboBox.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './InterviewDialog.module.css'
import type { ParticipantDraft, PeopleDrafts } from './use-people-drafts.ts'

/** Who was interviewed: people picked, or created by typing their names; beside each their role. */
export function ParticipantsField({
  value,
  onChange,
  people,
  partnerId,
}: {
  readonly value: readonly ParticipantId[]
  readonly onChange: (ids: readonly ParticipantId[]) => void
  readonly people: PeopleDrafts
  readonly partnerId: PartnerId | null
}) {
  const [added, setAdded] = useState<ParticipantId | null>(null)
  function add(id: ParticipantId) {
    setAdded(id)
    onChange([...value, id])
  }

  const chosen = value.flatMap(id => people.participants.find(participant => participant.id === id) ?? [])
  // Those of the same partner first: they are the likely ones.
  const others = people.participants
    .filter(participant => !value.includes(participant.id))
    .toSorted((one, other) => Number(other.partnerId === partnerId) - Number(one.partnerId === partnerId))
  const partnerName = (participant: ParticipantDraft) =>
    people.partners.find(partner => partner.id === participant.partnerId)?.name ?? 'Internal'

  return (
    <div className={styles.people}>
      {chosen.map(participant => (
        <div key={participant.id} className={styles.person}>
          <span className={styles.name}>{participant.name}</span>
          <TextField
            label={`Role of ${participant.name}`}
            isLabelHidden
            placeholder="Role, as “Owner”"
            // Added just now: the field their name was typed into starts afresh, and their role comes next.
            autoFocus={participant.id === added}
            value={participant.role}
            onChange={role => people.draftParticipant({ ...participant, role })}
          />
          <IconButton
            label={`Take ${participant.name} off`}
            icon={X}
            size="small"
            onPress={() => onChange(value.filter(id => id !== participant.id))}
          />
        </div>
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
        onCreate={name => add(people.draftParticipant({ name, role: '', partnerId }))}
      />
    </div>
  )
}
