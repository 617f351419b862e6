import { Monitor, Moon, Sun } from 'lucide-react'
import { setTheme, type Theme, useTheme } from '../theme/theme.ts'
import { IconButton } from '../ui/Button.tsx'

const looks = {
  system: { icon: Monitor, label: 'Colours: as the system', next: 'light' },
  light: { icon: Sun, label: 'Colours: light', next: 'dark' },
  dark: { icon: Moon, label: 'Colours: dark', next: 'system' },
} as const satisfies Record<Theme, { icon: unknown; label: string; next: Theme }>

/** Goes round system, light and dark. */
export function ThemeToggle() {
  const { icon, label, next } = looks[useTheme()]
  return <IconButton label={label} icon={icon} size="small" onPress={() => setTheme(next)} />
}
