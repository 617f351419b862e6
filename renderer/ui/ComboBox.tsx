import { ChevronDown, Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  useFilter,
} from 'react-aria-components'
import styles from './Field.module.css'
import surface from './Surface.module.css'

export type ComboOption<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly detail?: string
}

type Row = { readonly id: string; readonly label: string; readonly detail?: string; readonly isNew?: boolean }

const createKey = '+create'

/** One of many, found by typing; with `onCreate`, a name that is not there yet can be made there and then. */
export function ComboBox<Id extends string>({
  label,
  isLabelHidden = false,
  options,
  value,
  onChange,
  onCreate,
  placeholder,
  autoFocus = false,
}: {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly ComboOption<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id | null) => void
  readonly onCreate?: (name: string) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
}) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const chosen = options.find(option => option.id === value)
  const [typed, setTyped] = useState<string | null>(null)
  const isLeftByTab = useRef(false)
  const chosenId = chosen?.id
  // Not before the chosen one can be shown: a text that changes while the field has the focus opens the list again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice replaces what is typed
  useEffect(() => setTyped(null), [chosenId])
  const text = typed ?? chosen?.label ?? ''
  const name = text.trim()
  const isKnown = options.some(option => sameName(option.label, name))
  const matching: readonly Row[] =
    typed === null ? options : options.filter(option => contains(option.label, name))
  const rows: readonly Row[] =
    onCreate && name !== '' && !isKnown
      ? [...matching, { id: createKey, label: name, isNew: true }]
      : matching

  return (
    <AriaComboBox
      className={styles.field!}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      autoFocus={autoFocus}
      items={rows}
      inputValue={text}
      onInputChange={setTyped}
      value={value}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      onChange={key => {
        if (key !== null) onChange(key as Id)
        else if (name === '') onChange(null)
        setTyped(null)
      }}
      onBlur={event => {
        const known = options.find(option => sameName(option.label, name))
        if (typed !== null && name === '' && value !== null) onChange(null)
        else if (typed !== null && known && known.id !== value) onChange(known.id)
        else if (
          typed !== null &&
          name !== '' &&
          !known &&
          (isLeftByTab.current || goesOn(event.relatedTarget))
        )
          return onCreate?.(name)
        setTyped(null)
      }}
    >
      {!isLabelHidden && <Label className={styles.label!}>{label}</Label>}
      <div className={styles.boxed}>
        <Input
          className={styles.input!}
          placeholder={placeholder ?? ''}
          onKeyDown={event => {
            isLeftByTab.current = event.key === 'Tab'
          }}
        />
        <Button className={styles.opener!}>
          <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <Popover className={surface.floating!}>
        <ListBox<Row>
          className={styles.list!}
          renderEmptyState={() => (
            <p className={styles.none}>
              {onCreate ? 'Type a name to create the first one.' : 'Nothing of that name.'}
            </p>
          )}
        >
          {row => (
            <ListBoxItem
              className={styles.option!}
              textValue={row.isNew ? `Create ${row.label}` : row.label}
              {...(row.isNew ? { onAction: () => onCreate?.(name) } : {})}
            >
              {row.isNew && <Plus size={15} aria-hidden />}
              {row.isNew ? `Create “${row.label}”` : row.label}
              {row.detail && <span className={styles.detail}>{row.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase()
}

/** Whether the person goes on with the form, so that a name they typed and did not pick is meant; not if they leave it. */
function goesOn(next: EventTarget | null): boolean {
  return next instanceof Element && next.matches('input, textarea, [type=submit], [aria-haspopup=listbox]')
}
