import { BookOpenText, Clock, ClockFading, Keyboard } from 'lucide-react'
import { memo } from 'react'
import type { Interview } from '../../shared/model/interview.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { clockKeys } from './clock/clock-keys.ts'
import { InterviewClock } from './clock/InterviewClock.tsx'
import { guideKeys } from './guide/guide-open.ts'
import type { InterviewMode } from './interview-mode.ts'
import styles from './LiveBar.module.css'
import type { LineHandle } from './lines/line-handle.ts'
import { showTimes, useTimesShown } from './lines/times-shown.ts'
import { speakerKeys, timeKeys } from './live-keys.ts'
import { SpeakersButton } from './speakers/SpeakersButton.tsx'

const keys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['Tab', 'Shift+Tab'], 'who speaks the line'],
  [['Name:'], 'at the start of a line: who speaks'],
  [['/'], 'on an empty line: ask a question of the guide'],
  [['#m', '#p', '#n', '#tag'], 'at the end of a line: make it a quote'],
  [[clockKeys], 'start and pause the clock'],
  [[timeKeys], 'the time of the line'],
  [[speakerKeys], 'the speaker of the line'],
  [[guideKeys], 'open and close the guide'],
  [['Esc', 'Tab'], 'one after the other: leave the text'],
]

/** What a live interview needs at hand: the clock, who speaks, and the guide. */
export const LiveBar = memo(function LiveBar({
  interview,
  hasTimes,
  mode,
  isReadOnly,
  lines,
  isGuideShown,
  onGuide,
  onReady,
}: {
  readonly interview: Interview
  readonly hasTimes: boolean
  readonly mode: InterviewMode
  readonly isReadOnly: boolean
  readonly lines: LineHandle
  readonly isGuideShown: boolean
  readonly onGuide: () => void
  /** Back to the notes. */
  readonly onReady: () => void
}) {
  const areTimesShown = useTimesShown()
  const isWriting = mode === 'write'
  const isLive = isWriting || interview.clock.since !== null
  const hasSpeakers = !isReadOnly && (isWriting || interview.speakers.length > 0)
  if (!isLive && !hasTimes && !hasSpeakers) return null
  return (
    <section className={styles.bar} aria-label="Live capture">
      {isLive && !isReadOnly && (
        <InterviewClock id={interview.id} clock={interview.clock} onTurned={onReady} />
      )}
      {isWriting && (
        <p className={styles.legend} aria-hidden="true">
          <Shortcut keys="Tab" /> who speaks
          {interview.guide && (
            <>
              <Shortcut keys="/" /> question
            </>
          )}
          <Shortcut keys="#m #p #n" /> quote
        </p>
      )}
      <span className={styles.end}>
        {hasSpeakers && <SpeakersButton interview={interview} lines={lines} />}
        {hasTimes && (
          <IconButton
            label={areTimesShown ? 'Hide the times' : 'Show the times'}
            icon={areTimesShown ? Clock : ClockFading}
            size="small"
            onPress={() => showTimes(!areTimesShown)}
          />
        )}
        {isWriting && (
          <>
            <Popover
              label="Keys while you write"
              placement="bottom end"
              trigger={<IconButton label="Keys while you write" icon={Keyboard} size="small" />}
            >
              <dl className={styles.keys}>
                {keys.map(([pressed, meaning]) => (
                  <div key={meaning} className={styles.key}>
                    <dt>
                      {pressed.map(one => (
                        <Shortcut key={one} keys={one} />
                      ))}
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            </Popover>
            <Tooltip
              text={isGuideShown ? 'Close the guide' : 'Open the guide'}
              shortcut={guideKeys}
              placement="bottom"
            >
              <Button
                size="small"
                look="plain"
                icon={BookOpenText}
                aria-expanded={isGuideShown}
                onPress={onGuide}
              >
                Guide
              </Button>
            </Tooltip>
          </>
        )}
      </span>
    </section>
  )
})
