import { X } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { failureText } from '../engine/failure-text.ts'
import type { PeopleSection } from '../router/route.ts'
import { announce } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { closeOffers } from '../ui/toasts.ts'
import styles from './Pane.module.css'
import { PaneFrame } from './Pane.tsx'
import { creating, justCreated, newDrafts } from './people-state.ts'
import { peopleSections } from './sections.ts'

/** Back to the button that opened the form; what is typed is there again when it does. */
function close() {
  creating.set(null)
  document.querySelector<HTMLElement>('[data-people-actions] > :last-child')?.focus()
}

/** What is typed into a section's form for a new one, and how it is changed. */
export function useNewDraft(section: PeopleSection) {
  const draft: Readonly<Record<string, string>> = newDrafts.use()[section] ?? {}
  return [
    draft,
    (field: string, text: string) => {
      const all = newDrafts.get()
      newDrafts.set({ ...all, [section]: { ...all[section], [field]: text } })
    },
  ] as const
}

/** The form for a new one, where the one that is open would stand. `onCreate` gives what was made, or throws. */
export function NewPane<Made extends { readonly id: string; readonly name: string }>({
  section,
  namePlaceholder,
  onCreate,
  onCreated,
  children,
}: {
  readonly section: PeopleSection
  readonly namePlaceholder: string
  readonly onCreate: (name: string) => Promise<Made>
  readonly onCreated: (made: Made) => void
  readonly children?: ReactNode
}) {
  const { one } = peopleSections.find(known => known.id === section)!
  const [draft, setDraft] = useNewDraft(section)
  const [problem, setProblem] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const title = `New ${one}`

  async function create(event: FormEvent) {
    event.preventDefault()
    if (isSaving) return
    setSaving(true)
    try {
      const made = await onCreate(draft.name ?? '')
      newDrafts.set({ ...newDrafts.get(), [section]: {} })
      creating.set(null)
      justCreated.set(made.id)
      closeOffers()
      announce(`${made.name} created.`)
      onCreated(made)
    } catch (failure) {
      setProblem(failureText(failure))
    } finally {
      setSaving(false)
    }
  }

  return (
    <PaneFrame label={title} onClose={close}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <IconButton label="Close" icon={X} shortcut="Esc" onPress={close} />
      </header>
      <form className={styles.form} onSubmit={create}>
        <TextField
          label="Name"
          placeholder={namePlaceholder}
          value={draft.name ?? ''}
          onChange={name => {
            setDraft('name', name)
            setProblem(null)
          }}
          error={problem}
          autoFocus
        />
        {children}
        <div className={styles.foot}>
          <Button look="primary" type="submit">
            Create {one}
          </Button>
          <Button onPress={close}>Cancel</Button>
        </div>
      </form>
    </PaneFrame>
  )
}
