import type { SpeakerIs } from '../../shared/contract/imports.ts'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { People } from './people.ts'
import styles from './Speakers.module.css'

type Key = 'interviewer' | 'unknown' | 'new' | ParticipantId

/** Which participant a speaker is: found by typing, made by typing a new name, the interviewer, or nobody knows. */
export function SpeakerField({
  name,
  label,
  as,
  people,
  partnerId,
  onChange,
}: {
  readonly name: string
  readonly label: string
  /** Null: not the same in all files. */
  readonly as: SpeakerIs | null
  readonly people: People
  readonly partnerId: PartnerId | null
  readonly onChange: (as: SpeakerIs) => void
}) {
  const newName = as?.is === 'new' ? as.name : name
  const isThere = people.participants.some(
    one => one.name.toLocaleLowerCase() === newName.toLocaleLowerCase(),
  )
  const fresh = { id: 'new' as const, label: newName, detail: 'New participant' }
  // Those of the same partner first: they are the likely ones.
  const participants = people.participants.toSorted(
    (one, other) => Number(other.partnerId === partnerId) - Number(one.partnerId === partnerId),
  )
  const partnerName = (id: PartnerId | null) =>
    people.partners.find(partner => partner.id === id)?.name ?? 'Internal'

  function choose(key: Key | null) {
    if (key === null || key === 'unknown') onChange({ is: 'unknown' })
    else if (key === 'interviewer') onChange({ is: 'interviewer' })
    else if (key === 'new') onChange({ is: 'new', name: newName, role: as?.is === 'new' ? as.role : '' })
    else onChange({ is: 'participant', participantId: key })
  }

  return (
    <div className={styles.speaker} data-new={as?.is === 'new' || undefined}>
      <ComboBox<Key>
        label={label}
        placeholder="Various"
        options={[
          ...(isThere ? [] : [fresh]),
          { id: 'interviewer', label: 'The interviewer' },
          { id: 'unknown', label: 'Nobody knows' },
          ...participants.map(one => ({
            id: one.id,
            label: one.name,
            detail: [one.role, partnerName(one.partnerId)].filter(Boolean).join(', '),
          })),
          ...(isThere ? [fresh] : []),
        ]}
        value={as === null ? null : as.is === 'participant' ? as.participantId : as.is}
        onChange={choose}
        onCreate={created => onChange({ is: 'new', name: created, role: as?.is === 'new' ? as.role : '' })}
      />
      {as?.is === 'new' && (
        <TextField
          label={`Role of ${as.name}`}
          isLabelHidden
          placeholder="Role, as “Owner”"
          value={as.role}
          maxLength={300}
          onChange={role => onChange({ ...as, role })}
        />
      )}
    </div>
  )
}
