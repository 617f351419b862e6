import { useState } from 'react'
import type { InterviewId } from '../../shared/model/ids.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { ConsentDialog } from '../consents/ConsentDialog.tsx'
import { consentDetails, consentLook } from '../consents/consent-look.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ConsentSummary.module.css'
import { PaneNote, PanePart } from './Pane.tsx'
import { useIsReadOnly } from './saving.ts'

/** What a person agreed to, for everything and for the interviews of which they said otherwise. */
export function ConsentSummary({ person }: { readonly person: Participant }) {
  const { id: participantId, name, consent } = person
  const [open, setOpen] = useState<{ readonly interviewId: InterviewId | null } | null>(null)
  const { data: agreed } = useEngineQuery('consents.ofParticipant', { participantId })
  const isReadOnly = useIsReadOnly()
  const { words, icon: Icon, tone } = consentLook(consent)
  const details = consentDetails(consent)
  const overrides = agreed?.overrides ?? []
  return (
    <PanePart
      title="Consent"
      aside={
        <Button
          size="small"
          look="plain"
          aria-label={`${isReadOnly ? 'Show' : 'Change'} the consent of ${name}`}
          onPress={() => setOpen({ interviewId: null })}
        >
          {isReadOnly ? 'Show…' : 'Change…'}
        </Button>
      }
    >
      <p className={styles.status} data-tone={tone}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {words}
      </p>
      {details !== '' && <PaneNote>{details}</PaneNote>}
      {consent.note !== '' && <PaneNote>{consent.note}</PaneNote>}
      {overrides.length > 0 && (
        <ul className={styles.overrides} aria-label="Otherwise for">
          {overrides.map(override => (
            <li key={override.interviewId}>
              <Override
                title={override.title}
                look={consentLook(override)}
                details={consentDetails(override)}
                onOpen={() => setOpen({ interviewId: override.interviewId })}
              />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <ConsentDialog
          participantId={participantId}
          interviewId={open.interviewId}
          isOpen
          onClose={() => setOpen(null)}
        />
      )}
    </PanePart>
  )
}

function Override({
  title,
  look: { words, icon: Icon, tone },
  details,
  onOpen,
}: {
  readonly title: string
  readonly look: ReturnType<typeof consentLook>
  readonly details: string
  readonly onOpen: () => void
}) {
  return (
    <button type="button" className={styles.override} onClick={onOpen}>
      <span className={styles.status} data-tone={tone}>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {words}
      </span>
      <span className={styles.where}>
        for “{title}”{details && ` · ${details}`}
      </span>
    </button>
  )
}
