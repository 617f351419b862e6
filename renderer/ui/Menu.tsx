import type { LucideIcon } from 'lucide-react'
import type { ReactElement, RefObject } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import styles from './Menu.module.css'
import { Shortcut } from './Shortcut.tsx'
import surface from './Surface.module.css'

export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: LucideIcon
      readonly shortcut?: string
      readonly tone?: 'plain' | 'danger'
      readonly isDisabled?: boolean
      onAction(): void
    }
  | 'separator'

/** A button that opens a list of things to do. `trigger` is a Button or IconButton. */
export function Menu({
  label,
  trigger,
  entries,
  placement = 'bottom end',
}: {
  readonly label: string
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly placement?: 'bottom start' | 'bottom end' | 'right top' | 'top start'
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={surface.floating!} placement={placement} offset={4}>
        <MenuEntries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}

/** The same list beside whatever was pressed: one for many rows, each of which would make its own. */
export function MenuBeside({
  label,
  anchor,
  entries,
  onClose,
}: {
  readonly label: string
  readonly anchor: RefObject<Element | null>
  readonly entries: readonly MenuEntry[]
  readonly onClose: () => void
}) {
  return (
    <Popover
      className={surface.floating!}
      aria-label={label}
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      triggerRef={anchor}
      placement="bottom end"
      offset={4}
    >
      <MenuEntries label={label} entries={entries} onClose={onClose} />
    </Popover>
  )
}

function MenuEntries({
  label,
  entries,
  onClose,
}: {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onClose?: () => void
}) {
  return (
    <AriaMenu
      className={styles.menu!}
      aria-label={label}
      // A trigger says itself where the focus goes: what is said here would overrule it.
      {...(onClose ? { onClose, autoFocus: true } : {})}
    >
      {entries.map((entry, at) =>
        entry === 'separator' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: separators have nothing else to be told apart by
          <Separator key={`separator-${at}`} className={styles.separator!} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            className={styles.entry!}
            textValue={entry.label}
            data-tone={entry.tone ?? 'plain'}
            isDisabled={entry.isDisabled ?? false}
            onAction={entry.onAction}
          >
            {entry.icon && <entry.icon size={16} strokeWidth={1.75} aria-hidden />}
            <span className={styles.label}>{entry.label}</span>
            {entry.shortcut && <Shortcut keys={entry.shortcut} />}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  )
}
