import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './Toggles.module.css'

/** One of a few in their order, or none: pressing the one that is chosen takes it away. */
export function Toggles<Id extends string>({
  label,
  options,
  value,
  onChange,
  isStepped = false,
  isDisabled = false,
}: {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  /** Those before the chosen one count as passed. */
  readonly isStepped?: boolean
  readonly isDisabled?: boolean
}) {
  const reached = options.findIndex(option => option.id === value)
  return (
    <ToggleButtonGroup
      className={styles.toggles!}
      aria-label={label}
      selectionMode="single"
      isDisabled={isDisabled}
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={keys => {
        const [key] = keys
        onChange(key === undefined ? null : (key as Id))
      }}
    >
      {options.map(({ id, label }, at) => (
        <ToggleButton
          key={id}
          id={id}
          className={styles.toggle!}
          data-passed={(isStepped && at < reached) || undefined}
        >
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
