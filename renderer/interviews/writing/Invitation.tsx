import { Play } from 'lucide-react'
import type { Interview } from '../../../shared/model/interview.ts'
import { Button } from '../../ui/Button.tsx'
import { Shortcut } from '../../ui/Shortcut.tsx'
import { clockKeys, turnClock } from '../clock/clock-keys.ts'
import { GuideChooser } from '../guide/GuideChooser.tsx'
import styles from './Invitation.module.css'

/** What an interview without a word invites to; it goes with the first one. */
export function Invitation({
  interview: { id, kind, clock, guide },
  isGuideShown,
  onReady,
}: {
  readonly interview: Interview
  readonly isGuideShown: boolean
  /** The notes can be typed now. */
  readonly onReady: () => void
}) {
  const hasNoClock = clock.since === null && clock.elapsed === 0
  const hasNoGuide = guide === null && !isGuideShown
  if (!hasNoClock && !hasNoGuide) return null
  return (
    <div className={styles.invitation}>
      {hasNoClock && (
        <section className={styles.offer}>
          <h3 className={styles.title}>Is it beginning now?</h3>
          <p className={styles.why}>
            With the clock running, each line carries the time at which it was said.
          </p>
          <span className={styles.act}>
            <Button icon={Play} onPress={() => void turnClock(id, clock).then(onReady)}>
              Start the clock
            </Button>
            <Shortcut keys={clockKeys} />
          </span>
        </section>
      )}
      {hasNoGuide && (
        <section className={styles.offer}>
          <h3 className={styles.title}>Ask along a guide</h3>
          <p className={styles.why}>Its questions stand beside your notes, so that none is forgotten.</p>
          <GuideChooser id={id} kind={kind} onChosen={onReady} />
        </section>
      )}
    </div>
  )
}
