import type { InterviewId } from '../../../shared/model/ids.ts'
import { createStore } from '../../ui/store.ts'
import type { TextPlace } from './text-place.ts'

/** Where one was: in each interview, and at each step that the browser's back and forward go by. */
const places = createStore<ReadonlyMap<string, TextPlace>>(new Map(), { ofProject: true })

let steps = 0

/** The step of the browser's history that is shown; one that is new gets a name of its own. */
export function historyStep(): string {
  const state: unknown = window.history.state
  if (typeof state === 'object' && state !== null && 'step' in state) return String(state.step)
  // The time tells it from the steps of an earlier visit, which the browser still has.
  const step = `${Date.now()}-${++steps}`
  window.history.replaceState({ step }, '')
  return step
}

export function keepPlace(step: string, id: InterviewId, place: TextPlace | null): void {
  if (place) places.set(new Map([...places.get(), [step, place], [id, place]]))
}

export function placeAtStep(step: string): TextPlace | undefined {
  return places.get().get(step)
}

export function placeInInterview(id: InterviewId): TextPlace | undefined {
  return places.get().get(id)
}
