import { EngineFailure } from '../../../shared/errors.ts'
import { type Action, type LifecycleStep, lifecycleSteps } from '../../../shared/model/action.ts'
import type { ActionId, ClaimId, PersonaId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

type ActionRow = Omit<Action, 'claimIds'> & { readonly claims: string }

const query = `
  SELECT id, persona_id AS personaId, step, what, owner, starts_on AS startsOn, due_on AS dueOn, status, effect, measure,
    (SELECT json_group_array(claim_id) FROM action_claim WHERE action_id = action.id) AS claims
  FROM action`

/** What is to be done for a persona: by step, and within one in its order. */
export function actionsOf(read: Reader, personaId: PersonaId): readonly Action[] {
  const rows = read.all<ActionRow>(`${query} WHERE persona_id = ? ORDER BY position, id`, personaId)
  const byStep = Map.groupBy(rows.map(rowToAction), action => action.step)
  return lifecycleSteps.flatMap(step => byStep.get(step) ?? [])
}

/** An action; `not-found`. */
export function actionById(read: Reader, id: ActionId): Action {
  const row = read.get<ActionRow>(`${query} WHERE id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'action', name: id })
  return rowToAction(row)
}

/** The actions that are there because of a claim. */
export function actionsFor(read: Reader, claimId: ClaimId): readonly ActionId[] {
  return read.column<ActionId>('SELECT action_id FROM action_claim WHERE claim_id = ?', claimId)
}

/** The actions of a step in their order, by id and position alone. */
export function actionsAt(
  read: Reader,
  personaId: PersonaId,
  step: LifecycleStep,
): readonly { readonly id: ActionId; readonly position: number }[] {
  return read.all(
    'SELECT id, position FROM action WHERE persona_id = ? AND step = ? ORDER BY position, id',
    personaId,
    step,
  )
}

/** Makes these claims the reasons of an action. */
export function setReasonsOf(writer: Writer, id: ActionId, claimIds: readonly ClaimId[]) {
  const before = new Set(writer.column<ClaimId>('SELECT claim_id FROM action_claim WHERE action_id = ?', id))
  const after = new Set(claimIds)
  const key = (claimId: ClaimId) => ({ action_id: id, claim_id: claimId })
  for (const claimId of before) if (!after.has(claimId)) writer.remove('action_claim', key(claimId))
  for (const claimId of after) if (!before.has(claimId)) writer.insert('action_claim', key(claimId))
}

/** Removes an action; the claims it was for stay. */
export function removeAction(writer: Writer, id: ActionId) {
  setReasonsOf(writer, id, [])
  writer.remove('action', { id })
}

function rowToAction({ claims, ...row }: ActionRow): Action {
  return { ...row, claimIds: JSON.parse(claims) as readonly ClaimId[] }
}
