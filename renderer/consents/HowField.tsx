import { ToggleChip } from '../ui/Chip.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './ConsentForm.module.css'

const suggestions = ['E-mail', 'Signed form', 'On the recording', 'In person'] as const

/** How it was said: in any words, with the usual ones a press away. */
export function HowField({
  value,
  onChange,
  isReadOnly,
}: {
  readonly value: string
  readonly onChange: (how: string) => void
  readonly isReadOnly: boolean
}) {
  return (
    <div className={styles.how}>
      <TextField
        label="How"
        value={value}
        isReadOnly={isReadOnly}
        maxLength={300}
        placeholder="As “E-mail”, and where it is kept"
        onChange={onChange}
      />
      {!isReadOnly && (
        <fieldset className={styles.suggestions} aria-label="Usual ways">
          {suggestions.map(suggestion => (
            <ToggleChip
              key={suggestion}
              isSelected={value === suggestion}
              onChange={isChosen => onChange(isChosen ? suggestion : '')}
            >
              {suggestion}
            </ToggleChip>
          ))}
        </fieldset>
      )}
    </div>
  )
}
