import { type FormEvent, useState } from 'react'
import type { ParticipantId } from '../../../shared/model/ids.ts'
import type { Speaker } from '../../../shared/model/interview.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { Button } from '../../ui/Button.tsx'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { LineHandle } from '../lines/line-handle.ts'
import styles from './Speakers.module.css'
import {
  assignSpeaker,
  assignToNew,
  mergeSpeaker,
  renameSpeaker,
  type SpeakerOwner,
} from './speaker-actions.ts'
import { interviewerName } from './voices.ts'

const interviewer = 'interviewer'

/** One speaker, on all lines at once: another name, who it is, or the lines given to another speaker. */
export function SpeakerSettings({
  speaker,
  interview,
  lines,
  autoFocus = false,
  onDone,
}: {
  readonly speaker: Speaker
  readonly interview: SpeakerOwner
  readonly lines: LineHandle
  readonly autoFocus?: boolean
  readonly onDone: () => void
}) {
  const [name, setName] = useState(speaker.name)
  const { data: participants = [] } = useEngineQuery('participants.list', {})
  const others = interview.speakers.filter(other => other.id !== speaker.id)
  // Those of this interview first, then those of its partner: they are the likely ones.
  const people = participants.toSorted((one, other) => rank(other) - rank(one))
  function rank({ id, partnerId }: (typeof participants)[number]): number {
    return 2 * Number(interview.participantIds.includes(id)) + Number(partnerId === interview.partnerId)
  }

  function rename(event: FormEvent) {
    event.preventDefault()
    const chosen = name.trim()
    if (chosen === '' || chosen === speaker.name) onDone()
    else void renameSpeaker(lines, speaker, chosen).then(isDone => isDone && onDone())
  }

  return (
    <div className={styles.settings}>
      <form className={styles.rename} onSubmit={rename}>
        <TextField label="Name, on all lines" value={name} onChange={setName} autoFocus={autoFocus} />
        <Button type="submit">Rename</Button>
      </form>
      <ComboBox<ParticipantId | typeof interviewer>
        label="This is…"
        placeholder="A participant, or a new name"
        options={[
          { id: interviewer, label: `The ${interviewerName.toLowerCase()}` },
          ...people.map(({ id, name, role }) => ({ id, label: name, detail: role })),
        ]}
        value={speaker.isInterviewer ? interviewer : speaker.participantId}
        onChange={who => void assignSpeaker(lines, speaker, who)}
        onCreate={created => void assignToNew(lines, speaker, created, interview)}
      />
      {others.length > 0 && (
        <Select
          label="Same person as…"
          placeholder="Merge into another speaker"
          options={others.map(other => ({ id: other.id, label: other.name }))}
          value={null}
          onChange={into => {
            const other = others.find(one => one.id === into)
            onDone()
            if (other) void mergeSpeaker(lines, speaker, other)
          }}
        />
      )}
    </div>
  )
}
