import { type BrowserWindow, dialog } from 'electron'
import { type EngineError, errorText, type Result } from '../../shared/errors.ts'
import type { Engine } from '../engine/client.ts'
import type { Flush } from './closing.ts'

/** Opens projects that were chosen outside the page: in the menu, the file manager or on the command line. */
export type ProjectOpener = {
  open(path: string): Promise<void>
  openSample(): Promise<void>
}

export function createProjectOpener(window: BrowserWindow, engine: Engine, flush: Flush): ProjectOpener {
  async function change(
    name: 'projects.open' | 'projects.openSample',
    input: object,
  ): Promise<Result<unknown>> {
    await flush.ask()
    return engine.call(name, input)
  }

  async function open(path: string) {
    const result = await change('projects.open', { path })
    if (result.ok) return
    if (result.error.kind !== 'project-locked') return tell(result.error)
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: errorText(result.error),
      buttons: ['Open read-only', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
    })
    if (response !== 0) return
    const again = await change('projects.open', { path, readOnly: true })
    if (!again.ok) await tell(again.error)
  }

  async function tell(error: EngineError) {
    await dialog.showMessageBox(window, { type: 'error', message: errorText(error), buttons: ['OK'] })
  }

  return {
    open,
    async openSample() {
      const result = await change('projects.openSample', {})
      if (!result.ok) await tell(result.error)
    },
  }
}
