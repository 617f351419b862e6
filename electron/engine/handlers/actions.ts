import { EngineFailure } from '../../../shared/errors.ts'
import { lifecycleNames } from '../../../shared/model/action.ts'
import type { ActionId, ClaimId, PersonaId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { actionById, actionsAt, removeAction, setReasonsOf } from '../store/actions.ts'
import { assertionRow, nextPosition, personaName } from '../store/personas.ts'
import type { Reader } from '../store/reader.ts'
import { given } from './given.ts'
import { brief } from './labels.ts'
import { positionBefore } from './position-before.ts'

export const actions: HandlersOf<'actions'> = {
  'actions.create': ({ personaId, claimIds, startsOn, dueOn, ...fields }, { read, write, newId }) => {
    const name = personaName(read, personaId)
    requireOrder(startsOn, dueOn)
    requireReasons(read, personaId, claimIds)
    const id = newId<ActionId>()
    write(`add an action to ${lifecycleNames[fields.step]} of ${name}`, writer => {
      writer.insert('action', {
        id,
        persona_id: personaId,
        ...fields,
        starts_on: startsOn,
        due_on: dueOn,
        position: nextPosition(read, 'action'),
      })
      setReasonsOf(writer, id, claimIds)
    })
    return actionById(read, id)
  },
  'actions.update': ({ id, claimIds, startsOn, dueOn, ...fields }, { read, write }) => {
    const before = actionById(read, id)
    requireOrder(
      startsOn === undefined ? before.startsOn : startsOn,
      dueOn === undefined ? before.dueOn : dueOn,
    )
    requireReasons(read, before.personaId, claimIds ?? [])
    write(`change “${brief(before.what)}”`, writer => {
      writer.update('action', { id }, given({ ...fields, starts_on: startsOn, due_on: dueOn }))
      if (claimIds) setReasonsOf(writer, id, claimIds)
    })
    return actionById(read, id)
  },
  'actions.move': ({ id, step, before }, { read, write }) => {
    const action = actionById(read, id)
    const label =
      action.step === step
        ? `reorder ${lifecycleNames[step]}`
        : `move “${brief(action.what)}” to ${lifecycleNames[step]}`
    write(label, writer => {
      const there = actionsAt(writer, action.personaId, step)
      const position = positionBefore(writer, 'action', there, id, before, 'action at this step')
      writer.update('action', { id }, { step, position })
    })
    return actionById(read, id)
  },
  'actions.remove': ({ id }, { read, write }) => {
    const { what } = actionById(read, id)
    write(`delete “${brief(what)}”`, writer => removeAction(writer, id))
    return null
  },
}

function requireOrder(startsOn: string | null, dueOn: string | null) {
  if (startsOn === null || dueOn === null || startsOn <= dueOn) return
  throw new EngineFailure({
    kind: 'invalid-input',
    field: 'due date',
    reason: 'is before the day it starts on',
  })
}

function requireReasons(read: Reader, personaId: PersonaId, claimIds: readonly ClaimId[]) {
  for (const id of claimIds) {
    if (assertionRow(read, id).personaId === personaId) continue
    throw new EngineFailure({
      kind: 'invalid-input',
      field: 'reason',
      reason: 'is a claim of another persona',
    })
  }
}
