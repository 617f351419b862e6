import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useIsReadOnly } from '../people/saving.ts'
import { beforeClosing } from '../shell/closing.ts'
import styles from './EditableText.module.css'

/** Words that are read as such until they are pressed: then they are typed where they stand. Enter or going elsewhere stores them, Escape leaves them. */
export function EditableText({
  label,
  value,
  placeholder,
  maxLength,
  look = 'body',
  isEmptyAllowed = false,
  startsOpen = false,
  onSave,
  onEnd,
}: {
  readonly label: string
  readonly value: string
  /** Stands where there are no words yet. */
  readonly placeholder: string
  readonly maxLength: number
  readonly look?: 'name' | 'summary' | 'strong' | 'body'
  readonly isEmptyAllowed?: boolean
  readonly startsOpen?: boolean
  readonly onSave: (text: string) => unknown
  readonly onEnd?: () => void
}) {
  const isReadOnly = useIsReadOnly()
  const [typed, setTyped] = useState<string | null>(startsOpen ? value : null)
  const field = useRef<HTMLTextAreaElement>(null)
  const face = useRef<HTMLButtonElement>(null)
  const isOpen = typed !== null

  useEffect(() => {
    if (!isOpen) return
    field.current?.focus()
    field.current?.select()
  }, [isOpen])

  // What is typed and stored nowhere yet; kept outside the render, because a field that goes away stores it as well.
  const unsaved = useRef<string | null>(null)
  const store = useRef(() => {})
  store.current = () => {
    const text = unsaved.current?.trim()
    unsaved.current = null
    if (text !== undefined && text !== value && (text !== '' || isEmptyAllowed)) onSave(text)
  }
  useEffect(() => {
    const takeBack = beforeClosing(async () => store.current())
    return () => {
      takeBack()
      store.current()
    }
  }, [])

  function end(isStored: boolean, keepsFocus: boolean) {
    if (isStored) store.current()
    else unsaved.current = null
    setTyped(null)
    onEnd?.()
    if (keepsFocus) requestAnimationFrame(() => face.current?.focus())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    end(event.key === 'Enter', true)
  }

  if (isReadOnly)
    return (
      <p className={styles.text} data-look={look}>
        {value}
      </p>
    )
  if (!isOpen)
    return (
      <button
        ref={face}
        type="button"
        className={styles.text}
        data-look={look}
        data-empty={value === '' || undefined}
        aria-label={`${label}: ${value || placeholder}`}
        onClick={() => setTyped(value)}
      >
        {value || placeholder}
      </button>
    )
  return (
    <textarea
      ref={field}
      className={styles.field}
      data-look={look}
      aria-label={label}
      maxLength={maxLength}
      placeholder={placeholder}
      rows={1}
      value={typed}
      onChange={event => {
        unsaved.current = event.target.value.replace(/[\r\n]+/g, ' ')
        setTyped(unsaved.current)
      }}
      onKeyDown={onKeyDown}
      onBlur={() => end(true, false)}
    />
  )
}
