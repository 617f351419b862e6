import { Check, Circle, TriangleAlert } from 'lucide-react'
import styles from './SaveStatus.module.css'
import { useSaveStatus } from './save-status.ts'

const words = {
  saved: 'Saved · on this computer only',
  saving: 'Saving…',
  failed: 'Not saved',
} as const

const icons = { saved: Check, saving: Circle, failed: TriangleAlert } as const

/** The small "Saved" that stands instead of a Save button. Only a failure is spoken. */
export function SaveStatus({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { state, text } = useSaveStatus()
  const Icon = icons[state]
  return (
    <p
      className={styles.status}
      data-state={state}
      data-testid="save-status"
      role={state === 'failed' ? 'alert' : undefined}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {text ?? (isReadOnly ? 'Read-only · nothing can be changed' : words[state])}
    </p>
  )
}
