import type { ReactNode } from 'react'
import { type Finding, healthRuleNames } from '../../shared/model/health.ts'
import type { PersonaId } from '../../shared/model/ids.ts'
import { shortened } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import styles from './HealthPanel.module.css'
import { personaDialog } from './persona-state.ts'

/** One finding: which pitfall it is, why, what it is about, and where it is mended. */
export function FindingItem({
  finding,
  personaId,
  texts,
}: {
  readonly finding: Finding
  /** Null where it is no single persona's. */
  readonly personaId: PersonaId | null
  /** On the persona's own page: what the claims it may be about say. */
  readonly texts: ReadonlyMap<string, string>
}) {
  const claims = finding.claimIds.flatMap(id => {
    const text = texts.get(id)
    return text === undefined ? [] : { id, text }
  })
  return (
    <li className={styles.finding}>
      <p>
        <span className={styles.rule}>{healthRuleNames[finding.rule]}</span> {finding.text}{' '}
        <Mending finding={finding} personaId={personaId} isOnPage={texts.size > 0} />
      </p>
      {finding.ask.length > 0 && (
        <p className={styles.ask}>
          Ask{' '}
          {joined(
            finding.ask.slice(0, 5).map(partner => (
              <a key={partner.id} href={hrefOf({ screen: 'partners', section: 'partners', id: partner.id })}>
                {partner.name}
              </a>
            )),
          )}
          {finding.ask.length > 5 && ` and ${finding.ask.length - 5} more`}
        </p>
      )}
      {personaId && claims.length > 0 && (
        <details className={styles.about}>
          <summary>Which</summary>
          <ul>
            {claims.map(({ id, text }) => (
              <li key={id}>
                <a href={hrefOf({ screen: 'persona', personaId, claimId: id })}>{shortened(text, 90)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

function Mending({
  finding,
  personaId,
  isOnPage,
}: {
  readonly finding: Finding
  readonly personaId: PersonaId | null
  readonly isOnPage: boolean
}): ReactNode {
  const [other] = finding.personaIds
  switch (finding.mending) {
    case 'merge':
      if (!personaId || !other)
        return <a href={hrefOf({ screen: 'personas', personaId: null })}>To the board</a>
      return <a href={hrefOf({ screen: 'persona', personaId: other })}>Look at it</a>
    case 'ask':
      if (finding.ask.length > 0) return null
      return <a href={hrefOf({ screen: 'partners', section: 'partners', id: null })}>Who else to ask</a>
    case 'interview':
      return (
        <a href={hrefOf({ screen: 'interviews', interviewId: null, quoteId: null })}>To the interviews</a>
      )
    case 'review':
      return isOnPage && <Does label="Review it" does={() => personaDialog.set({ type: 'review' })} />
    case 'action':
      return (
        isOnPage && (
          <Does
            label="Add an action"
            does={() => personaDialog.set({ type: 'action', step: 'strategize', action: null })}
          />
        )
      )
    case 'programme':
      return isOnPage && <Does label="Look at it" does={showProgramme} />
    default:
      return null
  }
}

function Does({ label, does }: { readonly label: string; readonly does: () => void }) {
  return (
    <button type="button" className={styles.does} onClick={does}>
      {label}
    </button>
  )
}

function showProgramme() {
  const programme = document.querySelector('[aria-label=Programme]')
  programme?.scrollIntoView({ block: 'center' })
  programme?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
}

function joined(parts: readonly ReactNode[]): ReactNode {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part]))
}
