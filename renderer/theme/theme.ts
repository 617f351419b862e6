import { createStore } from '../ui/store.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const storageKey = 'throughline.theme'
const chosen = createStore<Theme>(storedTheme())

/** Shows the chosen theme; without [data-theme] the system's holds. */
export function applyTheme(): void {
  const theme = chosen.get()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Keeps the person's choice on this computer and shows it. */
export function setTheme(theme: Theme): void {
  window.localStorage.setItem(storageKey, theme)
  chosen.set(theme)
  applyTheme()
}

export const useTheme = chosen.use

function storedTheme(): Theme {
  const stored = window.localStorage.getItem(storageKey)
  return themes.find(theme => theme === stored) ?? 'system'
}
