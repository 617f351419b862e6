import { type ReactNode, useEffect } from 'react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import styles from './AppShell.module.css'
import { historyKey, redo, undo } from './history.ts'
import { setPaletteOpen } from './palette-open.ts'
import { Rail } from './Rail.tsx'

/** The rail beside the screen, and the keys that work on every screen. */
export function AppShell({
  project,
  children,
}: {
  readonly project: OpenProject
  readonly children: ReactNode
}) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey &&
        event.key.toLowerCase() === 'k'
      ) {
        event.preventDefault()
        setPaletteOpen(true)
        return
      }
      const key = historyKey(event)
      if (key === null) return
      event.preventDefault()
      void (key === 'undo' ? undo() : redo())
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  useEffect(() => {
    document.title = `${project.name} · Throughline`
    return () => {
      document.title = 'Throughline'
    }
  }, [project.name])

  return (
    <div className={styles.shell}>
      <Rail project={project} />
      <main className={styles.screen}>{children}</main>
    </div>
  )
}
