import { useSyncExternalStore } from 'react'
import { failureText } from '../engine/failure-text.ts'
import { announce } from './announce.ts'

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'failure'
  readonly action: { readonly label: string; run(): void } | null
}

const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
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
  set([...toasts.filter(other => other.text !== shown.text), shown].slice(-3))
  announce(shown.text)
  return id
}

export function showFailure(failure: unknown): number {
  return showToast({ text: failureText(failure), tone: 'failure' })
}

export function closeToast(id: number): void {
  set(toasts.filter(toast => toast.id !== id))
}

/** Takes notices with an action away: what they offered to undo is no longer the latest step. */
export function closeOffers(): void {
  set(toasts.filter(toast => toast.action === null))
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(
    changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => toasts,
  )
}

function set(next: readonly Toast[]): void {
  if (next.length === toasts.length && next.every((toast, at) => toast === toasts[at])) return
  toasts = next
  for (const changed of listeners) changed()
}
