import { failureText } from '../engine/failure-text.ts'
import { announce } from './announce.ts'
import { createStore } from './store.ts'

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'failure'
  readonly action: { readonly label: string; run(): void } | null
}

const toasts = createStore<readonly Toast[]>([])
let lastId = 0

/** Shows a short notice and says it to a screen reader. A failure stays until it is closed. */
export function showToast(toast: {
  readonly text: string
  readonly tone?: Toast['tone']
  readonly action?: Toast['action']
}): number {
  const id = ++lastId
  const shown: Toast = { id, text: toast.text, tone: toast.tone ?? 'plain', action: toast.action ?? null }
  // Three at once is what anybody reads; the same words again replace themselves.
  toasts.set([...toasts.get().filter(other => other.text !== shown.text), shown].slice(-3))
  announce(shown.text)
  return id
}

export function showFailure(failure: unknown): number {
  return showToast({ text: failureText(failure), tone: 'failure' })
}

export function closeToast(id: number): void {
  keep(toast => toast.id !== id)
}

/** Takes notices with an action away: what they offered to undo is no longer the latest step. */
export function closeOffers(): void {
  keep(toast => toast.action === null)
}

export const useToasts = toasts.use

function keep(isKept: (toast: Toast) => boolean): void {
  const kept = toasts.get().filter(isKept)
  if (kept.length < toasts.get().length) toasts.set(kept)
}
