import { type FormEvent, useState } from 'react'
import {
  type Action,
  type ActionStatus,
  actionStatuses,
  actionStatusNames,
  type LifecycleStep,
  lifecycleNames,
  lifecycleSteps,
} from '../../shared/model/action.ts'
import type { ClaimId } from '../../shared/model/ids.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { perform } from '../engine/perform.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './PersonaDialogs.module.css'
import { personaDialog } from './persona-state.ts'
import { TickList } from './TickList.tsx'

/** Asks for an action: what, why, who, when, and what it should bring. */
export function ActionDialog({
  profile,
  action,
  ...given
}: {
  readonly profile: Profile
  /** Null for a new one. */
  readonly action: Action | null
  readonly step: LifecycleStep
  readonly what?: string
  readonly measure?: string
}) {
  const [step, setStep] = useState(action?.step ?? given.step)
  const [what, setWhat] = useState(action?.what ?? given.what ?? '')
  const [owner, setOwner] = useState(action?.owner ?? '')
  const [startsOn, setStartsOn] = useState(action?.startsOn ?? '')
  const [dueOn, setDueOn] = useState(action?.dueOn ?? '')
  const [status, setStatus] = useState<ActionStatus>(action?.status ?? 'planned')
  const [effect, setEffect] = useState(action?.effect ?? '')
  const [measure, setMeasure] = useState(action?.measure ?? given.measure ?? '')
  const [reasons, setReasons] = useState<ReadonlySet<ClaimId>>(new Set(action?.claimIds))
  const [problem, setProblem] = useState<string | null>(null)
  const close = () => personaDialog.set(null)

  async function save(event?: FormEvent) {
    event?.preventDefault()
    const fields = {
      ...{ what, owner, status, effect, measure },
      startsOn: startsOn || null,
      dueOn: dueOn || null,
      claimIds: [...reasons],
    }
    try {
      if (!action) await call('actions.create', { personaId: profile.id, step, ...fields })
      else {
        await call('actions.update', { id: action.id, ...fields })
        if (step !== action.step) await call('actions.move', { id: action.id, step, before: null })
      }
      close()
    } catch (failure) {
      setProblem(failureText(failure))
    }
  }

  async function remove(gone: Action) {
    close()
    if (await perform('actions.remove', { id: gone.id })) offerUndo('Action deleted.')
  }

  return (
    <Dialog
      title={action ? 'Action' : 'New action'}
      isOpen
      onClose={close}
      width="wide"
      footer={
        <>
          {action && (
            <span className={styles.aside}>
              <Button look="plain" onPress={() => void remove(action)}>
                Delete
              </Button>
            </span>
          )}
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" onPress={() => void save()}>
            {action ? 'Save' : 'Add action'}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={save}>
        <TextField
          label="What we will do"
          value={what}
          onChange={setWhat}
          maxLength={500}
          autoFocus
          error={problem}
        />
        <div className={styles.pair}>
          <Select<LifecycleStep>
            label="Step"
            options={lifecycleSteps.map(id => ({ id, label: lifecycleNames[id] }))}
            value={step}
            onChange={setStep}
          />
          <Select<ActionStatus>
            label="Status"
            options={actionStatuses.map(id => ({ id, label: actionStatusNames[id] }))}
            value={status}
            onChange={setStatus}
          />
        </div>
        <div className={styles.triple}>
          <TextField label="Owner" value={owner} onChange={setOwner} maxLength={120} />
          <TextField label="Starts" type="date" value={startsOn} onChange={setStartsOn} />
          <TextField label="Due" type="date" value={dueOn} onChange={setDueOn} />
        </div>
        <div className={styles.pair}>
          <TextField label="Expected effect" rows={2} value={effect} onChange={setEffect} maxLength={2_000} />
          <TextField
            label="How it is measured"
            rows={2}
            value={measure}
            onChange={setMeasure}
            maxLength={2_000}
          />
        </div>
        <div>
          <p className={styles.label}>Why: the claims it answers</p>
          <TickList
            label="Claims it answers"
            items={profile.claims}
            chosen={reasons}
            onChange={setReasons}
            textOf={claim => claim.text}
            empty="This persona has no claims yet."
          >
            {claim => (
              <>
                <KindBadge kind={claim.kind} />
                <span>{claim.text}</span>
              </>
            )}
          </TickList>
        </div>
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}
