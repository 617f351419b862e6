import styles from './Shortcut.module.css'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** Keys as this computer names them: `Mod+K` is Ctrl K, or ⌘K on a Mac. */
export function Shortcut({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keysText(keys)}</kbd>
}

export function keysText(keys: string): string {
  const names = keys.split('+')
  if (isMac) {
    const signs: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
    return names.map(name => signs[name] ?? name).join('')
  }
  return names.map(name => (name === 'Mod' ? 'Ctrl' : name)).join(' ')
}
