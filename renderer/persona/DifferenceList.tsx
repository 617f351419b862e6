import type { ReactNode } from 'react'
import type { PersonaId, VersionId } from '../../shared/model/ids.ts'
import { sectionName } from '../../shared/model/section.ts'
import type { Difference, Said } from '../../shared/model/version.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { strengthParts } from '../personas/claim-words.ts'
import { shortened } from '../quotes/source-words.ts'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './HistoryDialog.module.css'

/** What differs between two versions, as it would be told. */
export function DifferenceList({
  personaId,
  from,
  to,
}: {
  readonly personaId: PersonaId
  readonly from: VersionId
  readonly to: VersionId | null
}) {
  const { data: difference } = useEngineQuery(
    'versions.compare',
    { personaId, from, to },
    { keepsPrevious: true },
  )
  if (!difference) return null
  if (Object.values(difference).flat().length === 0) return <p className={styles.none}>Nothing differs.</p>
  return <Parts {...difference} />
}

function Parts({ fields, added, retired, reworded, evidence, actions }: Difference) {
  return (
    <div className={styles.difference}>
      <Part title="Persona" count={fields.length}>
        {fields.map(({ name, was, is }) => (
          <li key={name}>
            {name}: <del>{was || 'nothing'}</del> <ins>{is || 'nothing'}</ins>
          </li>
        ))}
      </Part>
      <Part title="Added" count={added.length}>
        {added.map(said => (
          <li key={said.id}>
            <Where said={said} /> <ins>{said.text}</ins>
          </li>
        ))}
      </Part>
      <Part title="Reworded" count={reworded.length}>
        {reworded.map(said => (
          <li key={said.id}>
            <Where said={said} /> <del>{said.was}</del> <ins>{said.text}</ins>
          </li>
        ))}
      </Part>
      <Part title="Retired" count={retired.length}>
        {retired.map(said => (
          <li key={said.id}>
            <Where said={said} /> <del>{said.text}</del>
          </li>
        ))}
      </Part>
      <Part title="Evidence" count={evidence.length}>
        {evidence.map(({ id, text, gained, lost, was, is }) => (
          <li key={id}>
            {text}
            <span className={styles.when}>
              {' '}
              then {strengthParts(was).join(', ')}; now {strengthParts(is).join(', ')}
            </span>
            {gained.map(quote => (
              <span key={quote.id} className={styles.words}>
                <ins>“{shortened(quote.exact, 140)}”</ins>
              </span>
            ))}
            {lost.map(quote => (
              <span key={quote.id} className={styles.words}>
                <del>“{shortened(quote.exact, 140)}”</del>
              </span>
            ))}
          </li>
        ))}
      </Part>
      <Part title="Programme" count={actions.length}>
        {actions.map(({ id, what, change }) => (
          <li key={id}>
            {change === 'added' && <ins>{what}</ins>}
            {change === 'removed' && <del>{what}</del>}
            {change === 'changed' && `${what}: changed`}
          </li>
        ))}
      </Part>
    </div>
  )
}

function Part({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0) return null
  return (
    <section aria-label={title}>
      <h3 className={styles.date}>
        {title} <span className={styles.when}>{count}</span>
      </h3>
      <ul className={styles.differing}>{children}</ul>
    </section>
  )
}

function Where({ said }: { readonly said: Said }) {
  if (said.kind) return <KindBadge kind={said.kind} />
  return said.section && <span className={styles.when}>{sectionName(said.section)}:</span>
}
