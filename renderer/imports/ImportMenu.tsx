import { ClipboardPaste, FileInput, FolderInput } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { importFiles, importFolder } from './choose-files.ts'
import styles from './ImportMenu.module.css'
import { pasting } from './import-session.ts'

const entries: readonly MenuEntry[] = [
  { id: 'files', label: 'Files…', icon: FileInput, shortcut: 'Mod+I', onAction: importFiles },
  { id: 'folder', label: 'A folder…', icon: FolderInput, onAction: importFolder },
  { id: 'paste', label: 'Paste text…', icon: ClipboardPaste, onAction: () => pasting.set('') },
]

/** The ways to bring in text that is there already. `isTight`: an icon where the window is narrow. */
export function ImportMenu({
  isTight = false,
  isDisabled = false,
}: {
  readonly isTight?: boolean
  readonly isDisabled?: boolean
}) {
  return (
    <Menu
      label="Import"
      placement="bottom start"
      entries={entries}
      trigger={
        <Button aria-label="Import…" look={isTight ? 'plain' : 'quiet'} isDisabled={isDisabled}>
          <FileInput
            className={styles.icon}
            data-tight={isTight || undefined}
            size={16}
            strokeWidth={1.75}
            aria-hidden
          />
          <span className={styles.word} data-tight={isTight || undefined}>
            Import…
          </span>
        </Button>
      }
    />
  )
}
