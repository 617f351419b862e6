import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import styles from './Field.module.css'
import surface from './Surface.module.css'

export type SelectOption<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly icon?: ReactNode
}

/** One of a few. */
export function Select<Id extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  placeholder = 'Choose',
  isDisabled = false,
  autoFocus = false,
}: {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly SelectOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
}) {
  return (
    <AriaSelect
      className={styles.field!}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      value={value}
      onChange={key => onChange(key as Id)}
      placeholder={placeholder}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      <Button className={styles.box!}>
        <SelectValue />
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className={surface.floating!}>
        <ListBox className={styles.list!} items={options}>
          {option => (
            <ListBoxItem className={styles.option!} textValue={option.label}>
              {({ isSelected }) => (
                <>
                  {option.icon}
                  {option.label}
                  {isSelected && <Check className={styles.detail} size={15} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
