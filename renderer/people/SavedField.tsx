import { useEffect, useRef } from 'react'
import { beforeClosing } from '../shell/closing.ts'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toasts.ts'
import { type FieldDraft, fieldDraft, setFieldDraft, useFieldDraft } from './field-drafts.ts'
import { useIsReadOnly } from './saving.ts'

/**
 * One field of something that is there already: Enter or going elsewhere stores it, Escape leaves it as it was.
 * `onSave` gives a sentence when it cannot be stored; the words then stay.
 */
export function SavedField({
  fieldKey,
  label,
  value,
  onSave,
  isLabelHidden = false,
  rows,
  hint,
  placeholder,
  suggestions,
  type = 'text',
}: {
  /** Tells this field of this row from all others. */
  readonly fieldKey: string
  readonly label: string
  readonly value: string
  readonly onSave: (text: string) => Promise<string | null>
  readonly isLabelHidden?: boolean
  readonly rows?: number
  readonly hint?: string
  readonly placeholder?: string
  readonly suggestions?: readonly string[]
  readonly type?: 'text' | 'date'
}) {
  const draft = useFieldDraft(fieldKey)
  const isReadOnly = useIsReadOnly()
  const storing = useRef<{ readonly draft: FieldDraft; readonly done: Promise<void> } | null>(null)

  async function storeDraft(typed: FieldDraft) {
    const problem = typed.text === value ? null : await onSave(typed.text)
    // Whoever typed on meanwhile is not to lose it.
    if (fieldDraft(fieldKey) !== typed) return
    setFieldDraft(fieldKey, problem === null ? null : { text: typed.text, problem })
  }

  const store = useRef(async () => {})
  store.current = async () => {
    const typed = fieldDraft(fieldKey)
    if (typed === null || typed.problem !== null) return
    if (storing.current?.draft !== typed) storing.current = { draft: typed, done: storeDraft(typed) }
    await storing.current.done
  }
  const leave = useRef(async () => {})
  leave.current = async () => {
    await store.current()
    const problem = fieldDraft(fieldKey)?.problem
    if (problem) showToast({ text: `${label}: ${problem} What you typed is still in its field.` })
  }

  useEffect(() => {
    const takeBack = beforeClosing(() => store.current())
    return () => {
      takeBack()
      // The field that would show what is wrong is going away.
      void leave.current()
    }
  }, [])

  return (
    <TextField
      label={label}
      isLabelHidden={isLabelHidden}
      isReadOnly={isReadOnly}
      type={type}
      value={draft?.text ?? value}
      error={draft?.problem ?? null}
      {...(rows ? { rows } : {})}
      {...(hint ? { hint } : {})}
      {...(placeholder ? { placeholder } : {})}
      {...(suggestions && !isReadOnly ? { suggestions } : {})}
      onChange={text => setFieldDraft(fieldKey, { text, problem: null })}
      onBlur={() => void store.current()}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return
        // What is being stored already cannot be taken back by Escape.
        if (event.key === 'Escape' && draft !== null && draft !== storing.current?.draft) {
          event.stopPropagation()
          setFieldDraft(fieldKey, null)
        }
        if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          void store.current()
        }
      }}
    />
  )
}
