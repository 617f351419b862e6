import { X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { ComboBox, type ComboOption } from '../ui/ComboBox.tsx'
import styles from './ChipsField.module.css'

/** Some of many, as chips that lead to them; more are found by typing, and made there and then with `onCreate`. */
export function ChipsField<Id extends string>({
  label,
  addLabel,
  placeholder,
  options,
  value,
  hrefOf,
  onChange,
  onCreate,
  isReadOnly,
}: {
  readonly label: string
  readonly addLabel: string
  readonly placeholder: string
  readonly options: readonly ComboOption<Id>[]
  readonly value: readonly Id[]
  readonly hrefOf: (id: Id) => string
  readonly onChange: (ids: Id[]) => void
  readonly onCreate?: (name: string) => void
  readonly isReadOnly: boolean
}) {
  const chosen = value.flatMap(id => options.find(option => option.id === id) ?? [])
  return (
    <div className={styles.field}>
      {chosen.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {chosen.map(option => (
            <li key={option.id} className={styles.chip}>
              <a className={styles.name} href={hrefOf(option.id)} title={option.label}>
                {option.label}
              </a>
              {!isReadOnly && (
                <Button
                  className={styles.remove!}
                  aria-label={`Take ${option.label} off`}
                  onPress={() => onChange(value.filter(id => id !== option.id))}
                >
                  <X size={12} strokeWidth={2} aria-hidden />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <ComboBox
          key={value.join()}
          label={addLabel}
          isLabelHidden
          placeholder={placeholder}
          options={options.filter(option => !value.includes(option.id))}
          value={null}
          onChange={id => id !== null && onChange([...value, id])}
          {...(onCreate ? { onCreate } : {})}
        />
      )}
    </div>
  )
}
