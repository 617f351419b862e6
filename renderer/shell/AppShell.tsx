import { type ReactNode, useEffect } from 'react'
import type { EngineEvent } from '../../shared/contract/index.ts'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { call } from '../engine/client.ts'
import { useEngineEvents } from '../engine/use-engine.ts'
import { showFailure } from '../ui/toasts.ts'
import styles from './AppShell.module.css'
import { historyKey, redo, undo, undoWhereTyping } from './history.ts'
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

  useEngineEvents(onHostEvent)

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

/** A host's menu asks for what the page's keys do. */
function onHostEvent(event: EngineEvent) {
  if (event.type !== 'menu') return
  switch (event.command) {
    case 'undo':
    case 'redo':
      if (undoWhereTyping(event.command)) return
      void (event.command === 'undo' ? undo() : redo())
      return
    case 'palette':
      setPaletteOpen(true)
      return
    case 'close-project':
      call('projects.close', {}).catch(showFailure)
      return
  }
}
