import { useEffect, useRef, useState } from 'react'
import styles from './Codebook.module.css'

/**
 * A tag's name being typed where it stands: Enter or going elsewhere stores it, Escape leaves it. `onCommit` gives
 * a sentence when the name cannot be had; the words then stay in the field.
 */
export function TagNameField({
  label,
  initial = '',
  placeholder = '',
  onCommit,
  onClose,
}: {
  readonly label: string
  readonly initial?: string
  readonly placeholder?: string
  readonly onCommit: (name: string) => Promise<string | null>
  /** `isByKey`: focus is to go back to where it came from. */
  readonly onClose: (isByKey: boolean) => void
}) {
  const [text, setText] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const isSettled = useRef(false)
  const field = useRef<HTMLInputElement>(null)

  // Not `autoFocus`, which is too early for the menu that may have asked for this field.
  useEffect(() => field.current?.select(), [])

  async function commit(isByKey: boolean) {
    const name = text.trim()
    if (isSettled.current) return
    if (name === '' || name === initial) return close(isByKey)
    isSettled.current = true
    const reason = await onCommit(name)
    if (reason === null) return onClose(isByKey)
    isSettled.current = false
    setError(reason)
  }

  function close(isByKey: boolean) {
    isSettled.current = true
    onClose(isByKey)
  }

  return (
    <span className={styles.naming}>
      <input
        ref={field}
        className={styles.nameField}
        aria-label={label}
        aria-invalid={error !== null}
        placeholder={placeholder}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setError(null)
        }}
        onBlur={() => void commit(false)}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          // Escape would close the whole dialog.
          event.stopPropagation()
          event.preventDefault()
          if (event.key === 'Enter') void commit(true)
          else close(true)
        }}
      />
      {error && (
        <span role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </span>
  )
}
