import { type ReactNode, useCallback, useEffect } from 'react'
import type { MenuCommand } from '../../shared/contract/host.ts'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { useEngineEvents } from '../engine/use-engine.ts'
import styles from './AppShell.module.css'
import { historyKey, redo, undo, undoWhereTyping } from './history.ts'
import { setPaletteOpen } from './palette-open.ts'
import { closeProject, saveCopy } from './project-commands.ts'
import { Rail } from './Rail.tsx'
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx'

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

  const { path } = project
  useEngineEvents(
    useCallback(
      event => {
        if (event.type !== 'menu') return
        if (event.command === 'save-copy') void saveCopy({ path })
        else onMenuCommand(event.command)
      },
      [path],
    ),
  )

  useEffect(() => {
    document.title = `${project.name} · Throughline`
    return () => {
      document.title = 'Throughline'
    }
  }, [project.name])

  return (
    <div className={styles.shell}>
      <Rail project={project} />
      <div className={styles.place}>
        {project.isReadOnly && <ReadOnlyBanner path={project.path} />}
        <main className={styles.screen}>{children}</main>
      </div>
    </div>
  )
}

/** A host's menu asks for what the page's keys do. */
function onMenuCommand(command: MenuCommand) {
  switch (command) {
    case 'undo':
    case 'redo':
      if (undoWhereTyping(command)) return
      void (command === 'undo' ? undo() : redo())
      return
    case 'palette':
      setPaletteOpen(true)
      return
    case 'close-project':
      void closeProject()
      return
  }
}
