import { ChevronLeft, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { counted } from '../../quotes/source-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import type { LineHandle } from '../lines/line-handle.ts'
import { SpeakerSettings } from './SpeakerSettings.tsx'
import styles from './Speakers.module.css'
import { linesOfSpeakers, type SpeakerOwner } from './speaker-actions.ts'

/** The speakers of an interview with how much they say; each of them can be changed on all lines at once. */
export function SpeakersButton({
  interview,
  lines,
}: {
  readonly interview: SpeakerOwner
  readonly lines: LineHandle
}) {
  const { speakers } = interview
  return (
    <Popover
      label="Speakers"
      placement="bottom end"
      trigger={
        <Button size="small" look="plain" icon={UsersRound}>
          {speakers.length === 0 ? 'Speakers' : counted(speakers.length, 'speaker')}
        </Button>
      }
    >
      {close => <Speakers interview={interview} lines={lines} onClose={close} />}
    </Popover>
  )
}

function Speakers({
  interview,
  lines,
  onClose,
}: {
  readonly interview: SpeakerOwner
  readonly lines: LineHandle
  readonly onClose: () => void
}) {
  const [openId, setOpenId] = useState<string | null>(null)
  const { data: participants = [] } = useEngineQuery('participants.list', {})
  const counts = linesOfSpeakers(lines)
  const open = interview.speakers.find(speaker => speaker.id === openId)
  if (open) {
    return (
      <div className={styles.panel}>
        <div className={styles.back}>
          <Button size="small" look="plain" icon={ChevronLeft} onPress={() => setOpenId(null)}>
            All speakers
          </Button>
        </div>
        <SpeakerSettings
          speaker={open}
          interview={interview}
          lines={lines}
          autoFocus
          onDone={() => setOpenId(null)}
        />
      </div>
    )
  }
  const who = ({ name, isInterviewer, participantId }: (typeof interview.speakers)[number]) => {
    if (isInterviewer) return 'The interviewer'
    const participant = participants.find(one => one.id === participantId)
    return participant?.name === name ? 'Participant' : (participant?.name ?? 'Not said who this is')
  }
  return (
    <div className={styles.panel}>
      {interview.speakers.length === 0 ? (
        <p className={styles.none}>
          Nobody speaks here yet. While you write, type a name and a colon at the start of a line, or press
          Tab.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Speakers">
          {interview.speakers.map(speaker => (
            <li key={speaker.id}>
              <button type="button" className={styles.speaker} onClick={() => setOpenId(speaker.id)}>
                <span className={styles.name}>{speaker.name}</span>
                <span className={styles.count}>{counted(counts.get(speaker.id) ?? 0, 'line')}</span>
                <span className={styles.who}>{who(speaker)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button size="small" onPress={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
