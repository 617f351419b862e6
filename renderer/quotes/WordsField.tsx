import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import { Button, Input, SearchField } from 'react-aria-components'
import styles from './WordsField.module.css'

/** Words to look for. */
export function WordsField({
  value,
  onChange,
  placeholder = 'Find words',
  label = 'Find words in quotes',
  isFirst = false,
  inputRef,
}: {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  readonly label?: string
  /** Whether one begins by typing here. */
  readonly isFirst?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}) {
  return (
    <SearchField
      className={styles.search!}
      aria-label={label}
      autoFocus={isFirst}
      value={value}
      onChange={onChange}
    >
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <Input className={styles.input!} placeholder={placeholder} {...(inputRef ? { ref: inputRef } : {})} />
      <Button className={styles.clear!} aria-label="Clear the words">
        <X size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </SearchField>
  )
}
