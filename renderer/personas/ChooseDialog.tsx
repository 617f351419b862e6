import { Plus, Search } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { strengthDots } from '../../shared/model/strength.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { StrengthDots } from '../ui/StrengthDots.tsx'
import { boardDialog } from './board.ts'
import styles from './ChooseDialog.module.css'
import { type Choice, findChoices } from './targets.ts'

/** Finds a persona, lane or claim by its name: what a drag does, for the keyboard and for boards that do not fit. */
export function ChooseDialog({
  title,
  about,
  choices,
  hasPersonas,
  onChoose,
  children,
}: {
  readonly title: string
  /** What is being placed or moved. */
  readonly about: ReactNode
  readonly choices: readonly Choice[]
  readonly hasPersonas: boolean
  readonly onChoose: (choice: Choice) => void
  readonly children?: ReactNode
}) {
  const [typed, setTyped] = useState('')
  const found = useMemo(() => findChoices(choices, typed), [choices, typed])
  const close = () => boardDialog.set(null)
  return (
    <Dialog title={title} isOpen onClose={close}>
      {about}
      {children}
      {!hasPersonas ? (
        <EmptyState
          title="There is no persona yet"
          action={
            <Button look="primary" icon={Plus} onPress={() => boardDialog.set({ type: 'new-persona' })}>
              New persona
            </Button>
          }
        >
          Make one, and quotes can be placed on it.
        </EmptyState>
      ) : (
        <Autocomplete inputValue={typed} onInputChange={setTyped}>
          <SearchField className={styles.search!} aria-label="Find a persona, lane or claim" autoFocus>
            <Search size={16} strokeWidth={1.75} aria-hidden />
            <Input
              className={styles.input!}
              placeholder="Persona, lane or claim"
              role="combobox"
              aria-expanded
            />
          </SearchField>
          <ListBox
            className={styles.list!}
            aria-label="Places"
            items={found}
            selectionMode="none"
            onAction={key => {
              const choice = choices.find(one => one.id === key)
              if (!choice) return
              close()
              onChoose(choice)
            }}
            renderEmptyState={() => <p className={styles.none}>Nothing is called that.</p>}
          >
            {choice => (
              <ListBoxItem className={styles.choice!} textValue={`${choice.label}, ${choice.persona.name}`}>
                <KindBadge kind={choice.kind} isSilent />
                <span className={styles.label} data-new={choice.claim === null || undefined}>
                  {choice.label}
                </span>
                {choice.claim && (
                  <StrengthDots kind={choice.kind} filled={strengthDots(choice.claim.strength)} />
                )}
                <span className={styles.persona}>{choice.persona.name}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      )}
    </Dialog>
  )
}
