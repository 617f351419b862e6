import { Ellipsis, type LucideIcon, X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { PeopleSection } from '../router/route.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import styles from './Pane.module.css'
import { justCreated } from './people-state.ts'
import { SavedField } from './SavedField.tsx'
import { useIsReadOnly } from './saving.ts'
import { goToSection, peopleSections } from './sections.ts'

/** What is open beside a list: its name, which can be changed where it stands, and what is said of it. Escape closes. */
export function Pane({
  section,
  id,
  name,
  onRename,
  entries,
  children,
}: {
  readonly section: PeopleSection
  readonly id: string
  readonly name: string
  readonly onRename: (name: string) => Promise<string | null>
  /** What else can be done with it. */
  readonly entries: readonly MenuEntry[]
  readonly children: ReactNode
}) {
  const { one } = peopleSections.find(known => known.id === section)!
  const isReadOnly = useIsReadOnly()
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (justCreated.get() !== id) return
    justCreated.set(null)
    body.current?.querySelector<HTMLElement>('button, input, textarea')?.focus()
  }, [id])
  return (
    <PaneFrame label={name} onClose={() => close(section, id)}>
      <header className={styles.head}>
        <div className={styles.name}>
          <SavedField
            fieldKey={`${id}:name`}
            label={`Name of the ${one}`}
            isLabelHidden
            value={name}
            onSave={onRename}
          />
        </div>
        {!isReadOnly && (
          <Menu
            label={`This ${one}`}
            trigger={<IconButton label="More" icon={Ellipsis} />}
            entries={entries}
          />
        )}
        <IconButton label="Close" icon={X} shortcut="Esc" onPress={() => close(section, id)} />
      </header>
      <div ref={body} className={styles.body}>
        {children}
      </div>
    </PaneFrame>
  )
}

export function PaneFrame({
  label,
  onClose,
  children,
}: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <section
      className={styles.pane}
      aria-label={label}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        // A list or menu that is open over the pane is what Escape closes.
        if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true')
          return
        if (!event.currentTarget.contains(event.target as Node)) return
        onClose()
      }}
    >
      {children}
    </section>
  )
}

/** A part of what is said, under its own heading. */
export function PanePart({
  title,
  icon: Icon,
  aside,
  children,
}: {
  readonly title: string
  readonly icon?: LucideIcon
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.partHead}>
        <h2 className={styles.partTitle} id={id}>
          {Icon && <Icon size={14} strokeWidth={1.75} aria-hidden />}
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Fields side by side, two in a row. */
export function PanePair({ children }: { readonly children: ReactNode }) {
  return <div className={styles.pair}>{children}</div>
}

export function PaneNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>
}

/** Links to what belongs to it. */
export function PaneLinks({
  links,
}: {
  readonly links: readonly {
    readonly id: string
    readonly href: string
    readonly label: string
    readonly detail: string
  }[]
}) {
  return (
    <ul className={styles.links}>
      {links.map(({ id, href, label, detail }) => (
        <li key={id}>
          <a className={styles.link} href={href}>
            <span className={styles.linkName}>{label}</span>
            <span className={styles.detail}>{detail}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Back to the list, with the focus on the row that was open. */
function close(section: PeopleSection, id: string): void {
  goToSection(section)
  document.querySelector<HTMLElement>(`[data-people-rows] a[href$="${id}"]`)?.focus()
}
