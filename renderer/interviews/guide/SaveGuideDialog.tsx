import { type FormEvent, useState } from 'react'
import type { InterviewGuide } from '../../../shared/model/guide.ts'
import type { GuideId } from '../../../shared/model/ids.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import { perform } from '../../engine/perform.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './Guide.module.css'

/** Keeps an interview's questions as a guide of one's own, for the next interviews of this kind. */
export function SaveGuideDialog({
  guide,
  kind,
  isOpen,
  onClose,
}: {
  readonly guide: InterviewGuide
  readonly kind: InterviewKind
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  return (
    <Dialog title="Save as my guide" isOpen={isOpen} onClose={onClose} width="narrow">
      <SaveForm guide={guide} kind={kind} onClose={onClose} />
    </Dialog>
  )
}

function SaveForm({
  guide,
  kind,
  onClose,
}: {
  readonly guide: InterviewGuide
  readonly kind: InterviewKind
  readonly onClose: () => void
}) {
  const [name, setName] = useState(guide.name)
  const { data: guides = [] } = useEngineQuery('guides.list', {})
  const own = guides.find(one => one.isOwn && one.name.toLowerCase() === name.trim().toLowerCase())

  async function save(event: FormEvent) {
    event.preventDefault()
    const fields = { name: name.trim(), kind, questions: guide.questions }
    const id = own?.id as GuideId | undefined
    if (!(await perform('guides.save', id ? { id, ...fields } : fields))) return
    onClose()
    showToast({ text: `“${fields.name}” is one of your guides now.` })
  }

  return (
    <form className={styles.save} onSubmit={save}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        isRequired
        maxLength={300}
        hint={own ? 'Replaces your guide of that name.' : 'To choose it beside other interviews.'}
      />
      <div className={styles.saveFoot}>
        <Button onPress={onClose}>Cancel</Button>
        <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
          {own ? 'Replace' : 'Save'}
        </Button>
      </div>
    </form>
  )
}
