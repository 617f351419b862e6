import { useRef, useState } from 'react'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import type { Interview } from '../../shared/model/interview.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { today } from './dates.ts'
import styles from './InterviewDialog.module.css'
import { ParticipantsField } from './ParticipantsField.tsx'
import { PartnerField } from './PartnerField.tsx'

/** The form of an interview: a new one, or what is said of `interview`. */
export function InterviewDialog({
  interview,
  isOpen,
  onClose,
  onSaved,
}: {
  readonly interview?: Interview
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onSaved?: (interview: Interview) => void
}) {
  return (
    <Dialog title={interview ? 'Interview details' : 'New interview'} isOpen={isOpen} onClose={onClose}>
      <InterviewForm
        {...(interview ? { interview } : {})}
        onClose={onClose}
        {...(onSaved ? { onSaved } : {})}
      />
    </Dialog>
  )
}

type People = { readonly partnerId: PartnerId | null; readonly participantIds: readonly ParticipantId[] }

function InterviewForm({
  interview,
  onClose,
  onSaved,
}: {
  readonly interview?: Interview
  readonly onClose: () => void
  readonly onSaved?: (interview: Interview) => void
}) {
  const [title, setTitle] = useState(interview?.title ?? '')
  const [date, setDate] = useState(interview?.date ?? today())
  const creations = useRef<Promise<unknown>[]>([])
  const [people, setPeople] = useState<People>({
    partnerId: interview?.partnerId ?? null,
    participantIds: interview?.participantIds ?? [],
  })
  // Also held outside the drawing: saving waits for creations, and then means what they chose.
  const chosen = useRef(people)
  function choose(next: Partial<People>) {
    chosen.current = { ...chosen.current, ...next }
    setPeople(chosen.current)
  }
  const onCreating = (creation: Promise<unknown>) => creations.current.push(creation)
  const [problem, setProblem] = useState<string | null>(null)

  async function save(event: React.FormEvent) {
    event.preventDefault()
    try {
      // A name that was typed just now may not be a partner or participant yet.
      await Promise.all(creations.current)
      const { partnerId, participantIds } = chosen.current
      const fields = { title, date, partnerId, participantIds: [...participantIds] }
      const saved = interview
        ? await call('interviews.update', { id: interview.id, ...fields })
        : await call('interviews.create', fields)
      onClose()
      onSaved?.(saved)
    } catch (failure) {
      setProblem(failureText(failure))
    }
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label="Title"
        value={title}
        onChange={setTitle}
        placeholder="Who, at which partner"
        autoFocus
        isRequired
      />
      <TextField label="Date" type="date" value={date} onChange={setDate} isRequired />
      <PartnerField
        value={people.partnerId}
        onChange={partnerId => choose({ partnerId })}
        onCreating={onCreating}
      />
      <ParticipantsField
        value={people.participantIds}
        onChange={participantIds => choose({ participantIds })}
        onCreating={onCreating}
        partnerId={people.partnerId}
      />
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit">
          {interview ? 'Save' : 'Create interview'}
        </Button>
      </div>
    </form>
  )
}
