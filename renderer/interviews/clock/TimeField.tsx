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
  refuse,
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
  /** What to say of a time that cannot be taken. */
  readonly refuse?: (ms: number) => string | null
  readonly autoFocus?: boolean
  readonly onTime: (ms: number) => void
}) {
  const [typed, setTyped] = useState(initial)
  const [refusal, setRefusal] = useState<string | null>(null)

  function set(event: FormEvent) {
    event.preventDefault()
    const ms = read(typed)
    const said = ms === null ? problem : (refuse?.(ms) ?? null)
    setRefusal(said)
    if (ms !== null && said === null) onTime(ms)
  }

  return (
    <form className={styles.form} onSubmit={set}>
      <TextField
        label={label}
        value={typed}
        onChange={next => {
          setTyped(next)
          setRefusal(null)
        }}
        onFocus={event => event.target instanceof HTMLInputElement && event.target.select()}
        autoFocus={autoFocus}
        autoComplete="off"
        {...(hint ? { hint } : {})}
        {...(placeholder ? { placeholder } : {})}
        error={refusal}
      />
      <span className={styles.act}>
        <Button type="submit" look={autoFocus ? 'primary' : 'quiet'}>
          {action}
        </Button>
      </span>
    </form>
  )
}
