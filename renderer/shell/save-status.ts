import { useSyncExternalStore } from 'react'

export type SaveState = 'saved' | 'saving' | 'failed'
export type SaveStatus = { readonly state: SaveState; readonly text: string | null }

const listeners = new Set<() => void>()
let status: SaveStatus = { state: 'saved', text: null }

/** Says whether what was typed is on disk. `text` replaces the usual words, for a failure's sentence. */
export function setSaveState(state: SaveState, text: string | null = null): void {
  if (status.state === state && status.text === text) return
  status = { state, text }
  for (const changed of listeners) changed()
}

export function useSaveStatus(): SaveStatus {
  return useSyncExternalStore(
    changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => status,
  )
}
