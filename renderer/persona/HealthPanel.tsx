import { HeartPulse } from 'lucide-react'
import type { Finding } from '../../shared/model/health.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { longDayText } from '../interviews/dates.ts'
import { FindingItem } from './FindingItem.tsx'
import styles from './HealthPanel.module.css'
import parts from './Parts.module.css'

/** What is wrong with a persona, why, and what can be done about it. */
export function HealthPanel({ profile }: { readonly profile: Profile }) {
  const { data: health } = useEngineQuery('health.ofPersona', { id: profile.id }, { keepsPrevious: true })
  const texts = new Map([...profile.claims, ...profile.lines].map(one => [one.id, one.text]))
  return (
    <section className={styles.panel} aria-label="Health">
      <header className={styles.head}>
        <HeartPulse size={17} strokeWidth={1.75} aria-hidden />
        <h2 className={parts.title}>Health</h2>
        {health && (
          <p className={styles.reviewed}>
            {health.reviewedOn ? `reviewed ${longDayText(health.reviewedOn)}` : 'never reviewed'}
          </p>
        )}
      </header>
      {health?.findings.length === 0 && (
        <p className={styles.fine}>
          {profile.status === 'archived' ? 'Archived: nothing is looked for.' : 'Nothing to mend.'}
        </p>
      )}
      <ul className={styles.findings}>
        {health?.findings.map((finding: Finding) => (
          <FindingItem key={finding.text} finding={finding} personaId={profile.id} texts={texts} />
        ))}
      </ul>
    </section>
  )
}
