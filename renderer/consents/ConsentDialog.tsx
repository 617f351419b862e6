import type { InterviewId, ParticipantId } from '../../shared/model/ids.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ConsentForm } from './ConsentForm.tsx'

/** What somebody agreed to, for everything or (`interviewId`) for one interview: to be seen, noted and taken back. */
export function ConsentDialog({
  participantId,
  interviewId,
  isOpen,
  onClose,
}: {
  readonly participantId: ParticipantId
  readonly interviewId: InterviewId | null
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { data: people } = useEngineQuery('participants.list', {}, { enabled: isOpen })
  const { data: interviews } = useEngineQuery('interviews.list', {}, { enabled: isOpen })
  const { data: agreed, error } = useEngineQuery(
    'consents.ofParticipant',
    { participantId },
    { enabled: isOpen },
  )
  const person = people?.find(one => one.id === participantId)
  const interview = interviews?.find(one => one.id === interviewId)
  const isRead = person && agreed && (interviewId === null || interview)
  return (
    <Dialog
      title={person ? `Consent of ${person.name}` : 'Consent'}
      isOpen={isOpen && Boolean(isRead || error)}
      onClose={onClose}
      width="normal"
    >
      {error && <p>{error.message}</p>}
      {isRead && (
        <ConsentForm person={person} interview={interview ?? null} agreed={agreed} onClose={onClose} />
      )}
    </Dialog>
  )
}
