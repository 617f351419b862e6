import { type ConsentStatus, consentNames } from '../../shared/model/consent.ts'
import styles from './ConsentMark.module.css'
import { consentIcons, consentTones } from './consent-look.ts'

const marks: Readonly<Partial<Record<ConsentStatus, { readonly words: string; readonly why: string }>>> = {
  refused: {
    words: 'Not for export',
    why: 'Somebody who said it refused, or what they agreed to has lapsed: no pack shows these words.',
  },
  internal: {
    words: 'Internal only',
    why: 'Somebody who said it agreed to internal use only: no pack shows these words.',
  },
  'not-asked': {
    words: 'Not asked',
    why: 'Nobody asked yet whoever said it: packs show these words under a pseudonym.',
  },
}

/** What consent does to a quote, where it does anything to it; `isFull`: what was agreed to, even where it does nothing. */
export function ConsentMark({
  consent,
  isFull = false,
}: {
  readonly consent: ConsentStatus | null
  readonly isFull?: boolean
}) {
  if (consent === null) return null
  const mark = marks[consent]
  if (!mark && !isFull) return null
  const Icon = consentIcons[consent]
  return (
    <span className={styles.mark} data-tone={consentTones[consent]} data-consent={consent} title={mark?.why}>
      <Icon size={12} strokeWidth={1.9} aria-hidden />
      {mark?.words ?? consentNames[consent]}
    </span>
  )
}

/** What was agreed to, for whoever looks closer; nothing where the mark says it. */
export function consentTitle(consent: ConsentStatus | null): string | undefined {
  return consent === null || marks[consent] ? undefined : `Consent: ${consentNames[consent].toLowerCase()}`
}
