import { Plus } from 'lucide-react'
import {
  type Action,
  actionStatusNames,
  isOverdue,
  type LifecycleStep,
  lifecycleNames,
  lifecycleSteps,
  startingPoints,
} from '../../shared/model/action.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { WithTerms } from '../glossary/WithTerms.tsx'
import { dayText, today } from '../interviews/dates.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { counted } from '../quotes/source-words.ts'
import { IconButton } from '../ui/Button.tsx'
import parts from './Parts.module.css'
import styles from './ProgrammePart.module.css'
import { personaDialog } from './persona-state.ts'

/** What the programme will do for them, at each of its eight steps. */
export function ProgrammePart({ profile }: { readonly profile: Profile }) {
  return (
    <section className={parts.part} aria-label="Programme">
      <h2 className={parts.title}>What we will do</h2>
      <ol className={styles.steps}>
        {lifecycleSteps.map(step => (
          <Step key={step} step={step} actions={profile.actions.filter(action => action.step === step)} />
        ))}
      </ol>
    </section>
  )
}

function Step({ step, actions }: { readonly step: LifecycleStep; readonly actions: readonly Action[] }) {
  const isReadOnly = useIsReadOnly()
  const name = lifecycleNames[step]
  return (
    <li className={styles.step} aria-label={name}>
      <header className={styles.head}>
        <h3 className={styles.name}>
          <WithTerms>{name}</WithTerms>
        </h3>
        {!isReadOnly && (
          <IconButton
            label={`Add an action to ${name}`}
            icon={Plus}
            size="small"
            onPress={() => personaDialog.set({ type: 'action', step, action: null })}
          />
        )}
      </header>
      {actions.length > 0 ? (
        <ul className={styles.actions}>
          {actions.map(action => (
            <li key={action.id}>
              <button
                type="button"
                className={styles.action}
                data-status={action.status}
                onClick={() => personaDialog.set({ type: 'action', step, action })}
              >
                <span className={styles.what}>{action.what}</span>
                <ActionState action={action} />
              </button>
            </li>
          ))}
        </ul>
      ) : isReadOnly ? (
        <p className={styles.none}>Nothing planned</p>
      ) : (
        <ul className={styles.actions}>
          {startingPoints[step].map(({ what, measure }) => (
            <li key={what}>
              <button
                type="button"
                className={styles.suggestion}
                onClick={() => personaDialog.set({ type: 'action', step, action: null, what, measure })}
              >
                <Plus size={13} strokeWidth={1.75} aria-hidden />
                {what}
              </button>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function ActionState({ action }: { readonly action: Action }) {
  const isLate = isOverdue(action, today())
  return (
    <span className={styles.state}>
      <span className={styles.status}>{actionStatusNames[action.status]}</span>
      {action.owner && <span>{action.owner}</span>}
      {action.dueOn && (
        <span data-late={isLate || undefined}>
          {isLate ? 'overdue since' : 'due'} {dayText(action.dueOn)}
        </span>
      )}
      {action.claimIds.length > 0 && <span>for {counted(action.claimIds.length, 'claim')}</span>}
    </span>
  )
}
