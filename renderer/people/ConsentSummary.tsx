import { type Consent, consentNames, consentOn } from '../../shared/model/consent.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { longDayText, today } from '../interviews/dates.ts'
import styles from './ConsentSummary.module.css'
import { PaneNote, PanePart } from './Pane.tsx'

/** What a person agreed to, in a line or two. */
export function ConsentSummary({ person }: { readonly person: Participant }) {
  const { consent } = person
  const hasLapsed = consentOn(consent, today()) !== consent.status
  return (
    <PanePart title="Consent">
      <p className={styles.status} data-status={hasLapsed ? 'refused' : consent.status}>
        {consentNames[consent.status]}
        {hasLapsed && ', but it has lapsed'}
      </p>
      {about(consent) !== '' && <PaneNote>{about(consent)}</PaneNote>}
      {consent.note !== '' && <PaneNote>{consent.note}</PaneNote>}
    </PanePart>
  )
}

function about({ givenOn, how, until }: Consent): string {
  return [givenOn && `Given on ${longDayText(givenOn)}`, how, until && `until ${longDayText(until)}`]
    .filter(Boolean)
    .join(' · ')
}
