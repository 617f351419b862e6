/** What the keys of a live interview do; each works wherever the focus is. */
export type LiveKeys = {
  turnClock(): void
  toggleGuide(): void
  openEdge(what: 'time' | 'speaker'): void
}

export const timeKeys = 'Mod+Alt+K'
export const speakerKeys = 'Mod+Alt+S'

export function liveKeys(event: KeyboardEvent, keys: LiveKeys) {
  if (event.defaultPrevented || event.isComposing || !event.altKey || !(event.ctrlKey || event.metaKey))
    return
  if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog]')) return
  if (event.code === 'KeyP') keys.turnClock()
  else if (event.code === 'KeyG') keys.toggleGuide()
  else if (event.code === 'KeyK') keys.openEdge('time')
  else if (event.code === 'KeyS') keys.openEdge('speaker')
  else return
  event.preventDefault()
}
