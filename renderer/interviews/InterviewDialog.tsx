import { useRef, useState } from 'react'
import type { Interview } from '../../shared/model/interview.ts'
import { type InterviewKind, interviewKindNames, interviewKinds } from '../../shared/model/interview-kind.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { today } from './dates.ts'
import styles from './InterviewDialog.module.css'
import { ParticipantsField } from './ParticipantsField.tsx'
import { PartnerField } from './PartnerField.tsx'
import { usePeopleDrafts } from './use-people-drafts.ts'

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
  const [kind, setKind] = useState(interview?.kind ?? null)
  const [partnerId, setPartnerId] = useState(interview?.partnerId ?? null)
  const [participantIds, setParticipantIds] = useState(interview?.participantIds ?? [])
  const people = usePeopleDrafts()
  // Also held outside the drawing: a name left by the press that saves becomes a person in that very moment.
  const latest = useRef({ partnerId, participantIds, people })
  latest.current = { partnerId, participantIds, people }
  const [problem, setProblem] = useState<string | null>(null)

  async function save(event: React.FormEvent) {
    event.preventDefault()
    const { partnerId, participantIds, people } = latest.current
    const fields = {
      title,
      date,
      // Left out, it follows from whether there is a partner.
      ...(kind ? { kind } : {}),
      partnerId,
      participantIds: [...participantIds],
      people: people.saved(partnerId, participantIds),
    }
    try {
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
      <div className={styles.halves}>
        <Select<InterviewKind>
          label="Kind"
          options={interviewKinds.map(one => ({ id: one, label: interviewKindNames[one] }))}
          value={kind ?? (partnerId ? 'partner' : 'internal')}
          onChange={setKind}
        />
        <TextField label="Date" type="date" value={date} onChange={setDate} isRequired />
      </div>
      <PartnerField value={partnerId} onChange={setPartnerId} people={people} />
      <ParticipantsField
        value={participantIds}
        onChange={setParticipantIds}
        people={people}
        partnerId={partnerId}
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
