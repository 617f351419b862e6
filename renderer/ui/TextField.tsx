import { type KeyboardEventHandler, type Ref, useId } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import styles from './Field.module.css'

/** One line of text, or several with `rows`. `error` shows below and marks the field. */
export function TextField({
  label,
  isLabelHidden = false,
  hint,
  error,
  rows,
  placeholder,
  suggestions = [],
  inputRef,
  onKeyDown,
  ...props
}: Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'onKeyDown'> & {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly hint?: string
  readonly error?: string | null
  readonly rows?: number
  readonly placeholder?: string
  /** Offered while typing; any other text will do as well. */
  readonly suggestions?: readonly string[]
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement | HTMLTextAreaElement>
}) {
  const listId = useId()
  const field = {
    className: styles.input!,
    placeholder: placeholder ?? '',
    ...(inputRef ? { ref: inputRef } : {}),
    ...(onKeyDown ? { onKeyDown } : {}),
  }
  return (
    <AriaTextField
      {...props}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      isInvalid={Boolean(error)}
      className={styles.field!}
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      {rows ? (
        <TextArea {...field} rows={rows} />
      ) : (
        <Input {...field} {...(suggestions.length > 0 ? { list: listId } : {})} />
      )}
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map(suggestion => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint && (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaTextField>
  )
}
