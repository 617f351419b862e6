import type { InterviewId } from '../../../shared/model/ids.ts'
import { type Clock, clockAt, longestTime } from '../../../shared/model/interview.ts'
import { perform } from '../../engine/perform.ts'
import { clockText } from '../../quotes/source-words.ts'
import { offerUndo } from '../../shell/history.ts'
import { Button } from '../../ui/Button.tsx'
import { shiftFrom, timeFrom } from '../clock/clock-words.ts'
import { TimeField } from '../clock/TimeField.tsx'
import styles from './LineTime.module.css'
import type { LineHandle } from './line-handle.ts'

/** The time of one line, and of all of them at once. */
export function LineTime({
  id,
  clock,
  line,
  lines,
  onClose,
}: {
  readonly id: InterviewId
  readonly clock: Clock
  readonly line: number
  readonly lines: LineHandle
  readonly onClose: () => void
}) {
  const blocks = lines.blocks()
  const at = blocks[line]?.at ?? null
  const isTimed = blocks.some(block => block.at !== null)
  const now = clockAt(clock, Date.now())

  function set(next: number | null) {
    onClose()
    void lines.set(line, { at: next })
  }

  function refuseShift(by: number): string | null {
    const times = lines.blocks().flatMap(block => block.at ?? [])
    const earliest = times.reduce((one, other) => Math.min(one, other), longestTime)
    const latest = times.reduce((one, other) => Math.max(one, other), 0)
    if (earliest + by < 0)
      return `The earliest line is at ${clockText(earliest)}: it cannot go back that far.`
    return latest + by > longestTime ? 'No interview lasts that long.' : null
  }

  async function shiftAll(by: number) {
    onClose()
    await lines.flush()
    if (!(await perform('interviews.shiftTimes', { id, by }))) return
    offerUndo(`All times ${by > 0 ? '+' : '−'}${Math.abs(by) / 1_000} s.`)
  }

  return (
    <div className={styles.time}>
      <TimeField
        label="Time of this line"
        action="Set"
        initial={at === null ? clockText(now) : clockText(at)}
        read={timeFrom}
        problem="Type minutes and seconds, as 12:34."
        onTime={set}
      />
      <div className={styles.row}>
        {now > 0 && (
          <Button size="small" onPress={() => set(clockAt(clock, Date.now()))}>
            Now
          </Button>
        )}
        {at !== null && (
          <Button size="small" look="plain" onPress={() => set(null)}>
            Remove the time
          </Button>
        )}
      </div>
      {isTimed && (
        <div className={styles.all}>
          <TimeField
            label="Shift all times by"
            action="Shift"
            hint="Seconds, as +12 or -5. You can undo it."
            initial=""
            placeholder="+12"
            read={shiftFrom}
            problem="Type seconds, as +12 or -5."
            refuse={refuseShift}
            autoFocus={false}
            onTime={by => void shiftAll(by)}
          />
        </div>
      )}
    </div>
  )
}
