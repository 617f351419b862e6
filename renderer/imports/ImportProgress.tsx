import { ProgressBar } from 'react-aria-components'
import { Button } from '../ui/Button.tsx'
import styles from './ImportProgress.module.css'
import type { Progress } from './import-session.ts'

/** Which file is being read or written, how far along it is, and the way to stop. */
export function ImportProgress({
  label,
  progress: { step, done, total },
  onCancel,
  isStopping = false,
}: {
  readonly label: string
  readonly progress: Progress
  readonly onCancel: () => void
  readonly isStopping?: boolean
}) {
  const counts = total > 1 ? `${Math.min(done + 1, total)} of ${total}` : ''
  return (
    <div className={styles.place}>
      <ProgressBar
        className={styles.progress!}
        aria-label={label}
        value={done}
        maxValue={Math.max(1, total)}
        isIndeterminate={total === 0}
        valueLabel={[step, counts].filter(Boolean).join(', ')}
      >
        <span className={styles.words}>
          <span className={styles.step} dir="auto">
            {isStopping ? 'Stopping after this file…' : step || 'Getting ready'}
          </span>
          <span className={styles.counts}>{counts}</span>
        </span>
        <progress
          className={styles.bar}
          {...(total === 0 ? {} : { value: done, max: total })}
          aria-hidden="true"
        />
      </ProgressBar>
      <Button onPress={onCancel} isDisabled={isStopping}>
        Cancel
      </Button>
      <p className={styles.note}>
        {label === 'Importing'
          ? 'What is imported so far stays when you cancel.'
          : 'Nothing is written before you have seen it.'}
      </p>
    </div>
  )
}
