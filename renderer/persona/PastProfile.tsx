import { actionStatusNames, lifecycleNames } from '../../shared/model/action.ts'
import type { VersionId } from '../../shared/model/ids.ts'
import { personaStatusNames } from '../../shared/model/persona.ts'
import { sectionName } from '../../shared/model/section.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { strengthParts } from '../personas/claim-words.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './HistoryDialog.module.css'

/** What a persona said in a version, to be read. */
export function PastProfile({ versionId }: { readonly versionId: VersionId }) {
  const { data: past } = useEngineQuery('versions.read', { id: versionId })
  if (!past) return null
  return (
    <div className={styles.difference}>
      <section aria-label="Persona">
        <h3 className={styles.date}>{past.name}</h3>
        <p>{past.summary}</p>
        <p className={styles.when}>{personaStatusNames[past.status]}</p>
      </section>
      {past.claims.length + past.lines.length > 0 && (
        <ul className={styles.differing} aria-label="Claims and lines">
          {past.claims.map(claim => (
            <li key={claim.id}>
              <KindBadge kind={claim.kind} /> {claim.text}{' '}
              <span className={styles.when}>{strengthParts(claim.strength).join(' · ')}</span>
            </li>
          ))}
          {past.lines.map(line => (
            <li key={line.id}>
              <span className={styles.when}>{sectionName(line.section)}:</span> {line.text}{' '}
              <span className={styles.when}>{strengthParts(line.strength).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {past.actions.length > 0 && (
        <ul className={styles.differing} aria-label="Programme">
          {past.actions.map(action => (
            <li key={action.id}>
              <span className={styles.when}>{lifecycleNames[action.step]}:</span> {action.what}{' '}
              <span className={styles.when}>{actionStatusNames[action.status]}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
