import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './TimeField.module.css'

/** A time that is typed; `read` gives its ms, null when what is typed is none. */
export function TimeField({
  label,
  action,
  hint,
  initial,
  placeholder,
  read,
  problem,
  autoFocus = true,
  onTime,
}: {
  readonly label: string
  readonly action: string
  readonly hint?: string
  readonly initial: string
  readonly placeholder?: string
  readonly read: (typed: string) => number | null
  /** What to say of what is no time. */
  readonly problem: string
  readonly autoFocus?: boolean
  readonly onTime: (ms: number) => void
}) {
  const [typed, setTyped] = useState(initial)
  const [isRefused, setRefused] = useState(false)

  function set(event: FormEvent) {
    event.preventDefault()
    const ms = read(typed)
    setRefused(ms === null)
    if (ms !== null) onTime(ms)
  }

  return (
    <form className={styles.form} onSubmit={set}>
      <TextField
        label={label}
        value={typed}
        onChange={next => {
          setTyped(next)
          setRefused(false)
        }}
        onFocus={event => event.target instanceof HTMLInputElement && event.target.select()}
        autoFocus={autoFocus}
        autoComplete="off"
        {...(hint ? { hint } : {})}
        {...(placeholder ? { placeholder } : {})}
        error={isRefused ? problem : null}
      />
      <span className={styles.act}>
        <Button type="submit" look={autoFocus ? 'primary' : 'quiet'}>
          {action}
        </Button>
      </span>
    </form>
  )
}
