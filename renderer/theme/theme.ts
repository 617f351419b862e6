import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'throughline.theme'
const listeners = new Set<() => void>()

/** The person's choice on this computer; `system` where none was made. */
export function currentTheme(): Theme {
  const stored = window.localStorage.getItem(storageKey)
  return themes.find(theme => theme === stored) ?? 'system'
}

/** Shows the chosen theme; without [data-theme] the system's holds. */
export function applyTheme(): void {
  const theme = currentTheme()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function setTheme(theme: Theme): void {
  window.localStorage.setItem(storageKey, theme)
  applyTheme()
  for (const changed of listeners) changed()
}

export function useTheme(): Theme {
  return useSyncExternalStore(changed => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, currentTheme)
}
