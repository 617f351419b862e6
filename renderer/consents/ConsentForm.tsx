import { useState } from 'react'
import type { ConsentOfParticipant } from '../../shared/contract/consents.ts'
import { consentOn, mayLeave } from '../../shared/model/consent.ts'
import type { InterviewSummary } from '../../shared/model/interview.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { today } from '../interviews/dates.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { closeOffers } from '../ui/toasts.ts'
import { ConsentChoices } from './ConsentChoices.tsx'
import styles from './ConsentForm.module.css'
import {
  asForAll,
  chosen,
  consentFrom,
  consentNow,
  draftOf,
  isSameConsent,
  lossBetween,
} from './consent-draft.ts'
import { HowField } from './HowField.tsx'
import { LossNotice } from './LossNotice.tsx'

/** What somebody agreed to, as a form. Whoever is to take something away sees first what it takes. */
export function ConsentForm({
  person,
  interview,
  agreed,
  onClose,
}: {
  readonly person: Participant
  readonly interview: InterviewSummary | null
  readonly agreed: ConsentOfParticipant
  readonly onClose: () => void
}) {
  const participantId = person.id
  const interviewId = interview?.id ?? null
  // What was there when the form opened: what is typed into it is not to change under the hand.
  const [stored] = useState(() => draftOf(agreed, interviewId))
  const [draft, setDraft] = useState(stored)
  const [problem, setProblem] = useState<string | null>(null)
  const isReadOnly = useIsReadOnly()
  const { standing, holds } = consentNow(agreed, interviewId)
  const after = consentFrom(draft) ?? standing
  const loss = lossBetween(holds, after)
  const { data: consequences } = useEngineQuery(
    'consents.consequences',
    { participantId, interviewId },
    { enabled: loss !== null },
  )
  const isSaid = draft.choice !== asForAll && draft.choice !== 'not-asked'
  const isWithdrawal =
    after.status === 'refused' && holds.status !== 'refused' && holds.status !== 'not-asked'
  const hasEnded = isSaid && draft.choice !== 'refused' && draft.until !== '' && draft.until < today()

  async function save(event: React.FormEvent) {
    event.preventDefault()
    // Nobody takes away what they were not shown.
    if (isReadOnly || (loss !== null && !consequences)) return
    const said = consentFrom(draft)
    // No step is taken where nothing changes: an offer to undo would undo another one.
    if (isSameConsent(said, consentFrom(stored))) return onClose()
    try {
      if (said) await call('consents.set', { participantId, interviewId, ...said })
      else if (interviewId) await call('consents.clear', { participantId, interviewId })
      onClose()
      closeOffers()
      offerUndo(
        isWithdrawal ? `${person.name} withdrew their consent.` : `Noted what ${person.name} agreed to.`,
      )
    } catch (failure) {
      setProblem(failureText(failure))
    }
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <p className={styles.about}>
        {interview
          ? `For “${interview.title}” alone.`
          : 'For everything, but interviews with a consent of their own.'}
      </p>
      <ConsentChoices
        value={draft.choice}
        onChange={choice => setDraft(chosen(draft, choice, stored))}
        pseudonym={person.pseudonym}
        standing={interview ? standing : null}
        isReadOnly={isReadOnly}
      />
      <div className={styles.loss} role="status">
        {loss && consequences && (
          <LossNotice
            loss={loss}
            wasWithheld={!mayLeave(consentOn(holds, today()))}
            consequences={consequences}
          />
        )}
      </div>
      {isSaid && (
        <>
          <div className={styles.halves}>
            <TextField
              label="When"
              type="date"
              value={draft.givenOn}
              isReadOnly={isReadOnly}
              onChange={givenOn => setDraft({ ...draft, givenOn })}
            />
            {draft.choice !== 'refused' && (
              <TextField
                label="Until"
                type="date"
                value={draft.until}
                isReadOnly={isReadOnly}
                hint={hasEnded ? 'This day has passed: it counts as refused.' : 'Empty: until withdrawn'}
                onChange={until => setDraft({ ...draft, until })}
              />
            )}
          </div>
          <HowField value={draft.how} isReadOnly={isReadOnly} onChange={how => setDraft({ ...draft, how })} />
        </>
      )}
      {draft.choice !== asForAll && (
        <TextField
          label="Note"
          rows={2}
          value={draft.note}
          isReadOnly={isReadOnly}
          onChange={note => setDraft({ ...draft, note })}
        />
      )}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <Button onPress={onClose}>{isReadOnly ? 'Close' : 'Cancel'}</Button>
        {!isReadOnly && (
          <Button
            type="submit"
            look={loss === 'withheld' ? 'danger' : 'primary'}
            isDisabled={loss !== null && !consequences}
          >
            {isWithdrawal ? 'Withdraw consent' : 'Save'}
          </Button>
        )}
      </div>
    </form>
  )
}
