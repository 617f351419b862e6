import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Interview } from '../../shared/model/interview.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import styles from './ConsentChips.module.css'
import { ConsentDialog } from './ConsentDialog.tsx'
import { consentDetails, consentLook } from './consent-look.ts'

/** Who took part in an interview, each with what they agreed to for it; a press shows and changes it. */
export function ConsentChips({
  interview,
  people,
}: {
  readonly interview: Pick<Interview, 'id' | 'consents'>
  readonly people: readonly Pick<Participant, 'id' | 'name' | 'role'>[]
}) {
  const [openId, setOpenId] = useState<ParticipantId | null>(null)
  return (
    <>
      {people.map(({ id, name, role }) => {
        const consent = interview.consents.find(one => one.participantId === id)
        if (!consent) return null
        const { words, icon: Icon, tone } = consentLook(consent)
        const details = [role, consent.isOverride ? 'for this interview alone' : '', consentDetails(consent)]
        return (
          <Tooltip
            key={id}
            text={details.filter(Boolean).join(' · ') || `What ${name} agreed to`}
            placement="bottom"
          >
            <Button className={styles.chip!} data-tone={tone} onPress={() => setOpenId(id)}>
              <span className={styles.name}>{role && people.length === 1 ? `${name} (${role})` : name}</span>
              <span className={styles.status}>
                <span className="visually-hidden">Consent:</span>
                <Icon size={13} strokeWidth={1.9} aria-hidden />
                {words}
              </span>
            </Button>
          </Tooltip>
        )
      })}
      {openId && (
        <ConsentDialog
          participantId={openId}
          interviewId={interview.id}
          isOpen
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  )
}
