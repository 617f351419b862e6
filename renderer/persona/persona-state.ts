import type { Action, LifecycleStep } from '../../shared/model/action.ts'
import type { ClaimId } from '../../shared/model/ids.ts'
import type { Claim } from '../../shared/model/persona.ts'
import type { Line } from '../../shared/model/profile.ts'
import type { SectionKey } from '../../shared/model/section.ts'
import type { Stage } from '../../shared/model/stage.ts'
import { perform } from '../engine/perform.ts'
import { offerUndo } from '../shell/history.ts'
import { announce } from '../ui/announce.ts'
import { createStore } from '../ui/store.ts'

/** What evidence can be placed on. */
export type Assertion = Claim | Line

/** What is open over the page. */
export type PersonaDialog =
  | { readonly type: 'evidence'; readonly on: Assertion }
  | {
      readonly type: 'action'
      readonly step: LifecycleStep
      readonly action: Action | null
      readonly what?: string
      readonly measure?: string
    }
  | { readonly type: 'characteristic' }
  | { readonly type: 'review' }
  | { readonly type: 'split' }
  | { readonly type: 'history' }

export const personaDialog = createStore<PersonaDialog | null>(null, { ofProject: true })

/** The section a line is being added to. */
export const addingTo = createStore<SectionKey | null>(null, { ofProject: true })

/** The stage of the journey that is open. */
export const openStage = createStore<Stage | null>(null, { ofProject: true })

export async function reword(assertion: Assertion, text: string): Promise<void> {
  const name = 'section' in assertion ? 'lines.update' : 'claims.update'
  if (await perform(name, { id: assertion.id, text })) announce(`Reworded: “${text}”.`)
}

export async function remove(assertion: Assertion): Promise<void> {
  const name = 'section' in assertion ? 'lines.remove' : 'claims.remove'
  if (!(await perform(name, { id: assertion.id }))) return
  offerUndo(assertion.evidence.length > 0 ? 'Deleted; its quotes are back in the tray.' : 'Deleted.')
}

/** Moves a line one place up or down in its section. */
export async function shiftLine(line: Line, lines: readonly Line[], by: -1 | 1): Promise<void> {
  const at = lines.findIndex(other => other.id === line.id)
  const to = at + by
  if (at < 0 || to < 0 || to >= lines.length) return
  const before: ClaimId | null = (by < 0 ? lines[to]?.id : lines[to + 1]?.id) ?? null
  if (await perform('lines.move', { id: line.id, section: line.section, before }))
    announce(`Moved to place ${to + 1} of ${lines.length}.`)
}
