import { Pause, Play } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { InterviewId } from '../../../shared/model/ids.ts'
import { type Clock, clockAt } from '../../../shared/model/interview.ts'
import { perform } from '../../engine/perform.ts'
import { clockText } from '../../quotes/source-words.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { clockKeys, turnClock } from './clock-keys.ts'
import { timeFrom } from './clock-words.ts'
import styles from './InterviewClock.module.css'
import { TimeField } from './TimeField.tsx'

/** The clock of a live interview: it starts, pauses, goes on, and a click on it corrects what it shows. */
export const InterviewClock = memo(function InterviewClock({
  id,
  clock,
  onTurned,
}: {
  readonly id: InterviewId
  readonly clock: Clock
  /** It was started or stopped with the hand on the mouse, which has to go back to the notes. */
  readonly onTurned: () => void
}) {
  const isRunning = clock.since !== null
  const isFresh = !isRunning && clock.elapsed === 0
  const act = isRunning ? 'Pause' : isFresh ? 'Start the clock' : 'Resume'
  return (
    <div className={styles.clock} data-running={isRunning || undefined}>
      {!isFresh && (
        <Popover
          label="Correct the clock"
          trigger={
            <AriaButton className={styles.face!} aria-label="Correct the clock">
              <span className={styles.light} aria-hidden="true" />
              <Face clock={clock} />
            </AriaButton>
          }
        >
          {close => (
            <TimeField
              label="It shows"
              action="Set"
              hint="Minutes and seconds since the interview began. It runs on from there."
              initial={clockText(clockAt(clock, Date.now()))}
              read={timeFrom}
              problem="Type minutes and seconds, as 12:34."
              onTime={elapsed => {
                close()
                void perform('interviews.setClock', { id, elapsed })
              }}
            />
          )}
        </Popover>
      )}
      <Tooltip text={act} shortcut={clockKeys} placement="bottom">
        <Button
          size="small"
          icon={isRunning ? Pause : Play}
          onPress={({ pointerType }) => {
            // At once: what is typed before the engine has answered belongs to the notes too.
            if (pointerType === 'mouse' || pointerType === 'touch') onTurned()
            void turnClock(id, clock)
          }}
        >
          {act}
        </Button>
      </Tooltip>
    </div>
  )
})

/** Only this is drawn as the time goes on: nothing else may move for it. */
function Face({ clock }: { readonly clock: Clock }) {
  const [now, setNow] = useState(() => Date.now())
  const timer = useRef<number | undefined>(undefined)
  useEffect(() => {
    const tick = () => {
      const at = Date.now()
      setNow(at)
      if (clock.since !== null) timer.current = window.setTimeout(tick, 1_000 - (clockAt(clock, at) % 1_000))
    }
    tick()
    return () => window.clearTimeout(timer.current)
  }, [clock])
  return (
    <time className={styles.time} role="timer" aria-label="Time of the interview">
      {clockText(clockAt(clock, now))}
    </time>
  )
}
