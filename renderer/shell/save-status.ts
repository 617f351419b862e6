import { createStore } from '../ui/store.ts'

export type SaveState = 'saved' | 'saving' | 'failed'
export type SaveStatus = { readonly state: SaveState; readonly text: string | null }

const status = createStore<SaveStatus>({ state: 'saved', text: null }, { ofProject: true })

/** A save that takes no longer, in ms, is not told of: four times a second, telling would hold up the typing it is about. */
const patience = 600
let soon: ReturnType<typeof setTimeout> | undefined

/** Says whether what was typed is on disk. `text` replaces the usual words, for a failure's sentence. */
export function setSaveState(state: SaveState, text: string | null = null): void {
  if (state === 'saving' && status.get().state === 'saved') {
    soon ??= setTimeout(() => show(state, text), patience)
  } else show(state, text)
}

function show(state: SaveState, text: string | null) {
  clearTimeout(soon)
  soon = undefined
  const shown = status.get()
  if (shown.state !== state || shown.text !== text) status.set({ state, text })
}

export const saveStatus = status.get
export const useSaveStatus = status.use
