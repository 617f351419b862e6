import { useEngineQuery } from '../../engine/use-engine.ts'
import { Select } from '../../ui/Select.tsx'
import type { LineHandle } from '../lines/line-handle.ts'
import { SpeakerSettings } from './SpeakerSettings.tsx'
import styles from './Speakers.module.css'
import type { SpeakerOwner } from './speaker-actions.ts'
import { voicesOf } from './voices.ts'

const nobody = 'nobody'

/** Who speaks one line, and who that is on all lines. */
export function LineSpeaker({
  interview,
  line,
  lines,
  onClose,
}: {
  readonly interview: SpeakerOwner
  readonly line: number
  readonly lines: LineHandle
  readonly onClose: () => void
}) {
  const { data: participants = [] } = useEngineQuery('participants.list', {})
  const voices = voicesOf(interview, participants)
  const speakerId = lines.blocks()[line]?.speakerId ?? null
  const speaker = interview.speakers.find(one => one.id === speakerId)

  async function give(name: string) {
    onClose()
    const voice = voices.find(one => one.name === name)
    const id = voice ? await lines.speakerIdOf(voice) : null
    if (id !== null || !voice) await lines.set(line, { speakerId: id })
  }

  return (
    <div className={styles.panel}>
      <Select
        label="Who speaks this line"
        autoFocus
        options={[
          ...voices.map(({ name }) => ({ id: name, label: name })),
          { id: nobody, label: 'Nobody in particular' },
        ]}
        value={speaker?.name ?? nobody}
        onChange={name => void give(name)}
      />
      {speaker && (
        <>
          <h3 className={styles.heading}>{speaker.name}, everywhere</h3>
          <SpeakerSettings
            key={speaker.id}
            speaker={speaker}
            interview={interview}
            lines={lines}
            onDone={onClose}
          />
        </>
      )}
    </div>
  )
}
