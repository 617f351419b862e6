import { createStore } from '../ui/store.ts'

export type SaveState = 'saved' | 'saving' | 'failed'
export type SaveStatus = { readonly state: SaveState; readonly text: string | null }

const status = createStore<SaveStatus>({ state: 'saved', text: null }, { ofProject: true })

/** Says whether what was typed is on disk. `text` replaces the usual words, for a failure's sentence. */
export function setSaveState(state: SaveState, text: string | null = null): void {
  const shown = status.get()
  if (shown.state !== state || shown.text !== text) status.set({ state, text })
}

export const saveStatus = status.get
export const useSaveStatus = status.use
