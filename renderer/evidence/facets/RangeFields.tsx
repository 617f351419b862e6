import { useEffect, useState } from 'react'
import styles from './Facets.module.css'

/** From one value to another, both included; either may be left out. */
export function RangeFields({
  label,
  kind,
  from,
  to,
  onChange,
}: {
  readonly label: string
  readonly kind: 'date' | 'number'
  readonly from: string | null
  readonly to: string | null
  readonly onChange: (range: { readonly from: string | null; readonly to: string | null }) => void
}) {
  return (
    <div className={styles.range}>
      <RangeField
        label={`${label}, from`}
        words="From"
        kind={kind}
        value={from}
        onChange={value => onChange({ from: value, to })}
      />
      <RangeField
        label={`${label}, to`}
        words="To"
        kind={kind}
        value={to}
        onChange={value => onChange({ from, to: value })}
      />
    </div>
  )
}

/** Holds once Enter is pressed or the field is left: a year that is being typed is not asked for digit by digit. */
function RangeField({
  label,
  words,
  kind,
  value,
  onChange,
}: {
  readonly label: string
  readonly words: string
  readonly kind: 'date' | 'number'
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  function settle() {
    const next = typed.trim() === '' ? null : typed.trim()
    if (next !== value) onChange(next)
  }
  return (
    <label className={styles.edge}>
      <span>{words}</span>
      <input
        type={kind}
        step="any"
        className={styles.field}
        aria-label={label}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={event => event.key === 'Enter' && settle()}
      />
    </label>
  )
}
