import { z } from 'zod'
import { type Action, actionStatus, lifecycleStep } from '../model/action.ts'
import { actionId, claimId, personaId } from '../model/ids.ts'
import { line, optionalLine, prose } from '../model/text.ts'
import { command } from './define.ts'

const day = z.iso.date('is no day').nullable()
const fields = {
  what: line(500),
  owner: optionalLine(120),
  startsOn: day,
  dueOn: day,
  status: actionStatus,
  effect: prose(2_000),
  measure: prose(2_000),
  claimIds: z.array(claimId).max(500),
}

export const actions = {
  /** Adds an action at the end of its step. `invalid-input` for one that is due before it starts, or rests on a claim of another persona. */
  'actions.create': command<Action>()(
    z.object({
      personaId,
      step: lifecycleStep,
      ...fields,
      owner: fields.owner.default(''),
      startsOn: fields.startsOn.default(null),
      dueOn: fields.dueOn.default(null),
      status: fields.status.default('planned'),
      effect: fields.effect.default(''),
      measure: fields.measure.default(''),
      claimIds: fields.claimIds.default([]),
    }),
  ),
  /** Changes an action; what is left out stays as it is. */
  'actions.update': command<Action>()(
    z
      .object({ id: actionId, ...fields })
      .partial()
      .required({ id: true }),
  ),
  /** Puts an action into a step before another of its actions (null: last). */
  'actions.move': command<Action>()(
    z.object({ id: actionId, step: lifecycleStep, before: actionId.nullable() }),
  ),
  'actions.remove': command<null>()(z.object({ id: actionId })),
}
