import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
let isOpen = false

/** Opens or closes the command palette: Ctrl/Cmd+K and the rail's search button. */
export function setPaletteOpen(open: boolean): void {
  isOpen = open
  for (const changed of listeners) changed()
}

export function usePaletteOpen(): boolean {
  return useSyncExternalStore(
    changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => isOpen,
  )
}
