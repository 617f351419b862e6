import { app, type BrowserWindow } from 'electron'
import type { Engine } from '../engine/client.ts'
import { tellPage } from './ipc.ts'

const pagePatience = 2_000
const enginePatience = 5_000

/** How the page is asked to store what is typed, and says that it has. */
export type Flush = {
  /** Resolves when the page has stored what was typed, or has not answered in two seconds. */
  ask(): Promise<void>
  readonly answered: () => void
}

export function createFlush(window: BrowserWindow): Flush {
  const waiting = new Set<() => void>()
  // A page that has not come yet, or broke down, holds nothing that could still be stored.
  let isThere = false
  window.webContents.on('did-finish-load', () => {
    isThere = true
  })
  window.webContents.on('render-process-gone', () => {
    isThere = false
  })
  return {
    async ask() {
      if (!isThere || window.isDestroyed()) return
      const answer = new Promise<void>(resolve => waiting.add(resolve))
      tellPage(window, { type: 'closing' })
      await atMost(pagePatience, answer)
    },
    answered() {
      for (const resolve of waiting) resolve()
      waiting.clear()
    },
  }
}

/**
 * However the application is left, closing the window, quitting or a signal: first what is typed is stored, then
 * the engine closes the project, then the window goes.
 */
export function closeInOrder(options: {
  readonly window: BrowserWindow
  readonly engine: Engine
  readonly flush: Flush
  readonly beforeGoing: () => void
}): void {
  const { window, engine, flush } = options
  let state: 'open' | 'closing' | 'closed' = 'open'

  function leave(event: { preventDefault(): void }) {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'open') void close()
  }

  async function close() {
    state = 'closing'
    await flush.ask()
    options.beforeGoing()
    // An engine at a loss must not keep anybody from quitting: the file is whole after every command.
    await atMost(enginePatience, engine.close().catch(console.error))
    state = 'closed'
    window.destroy()
    app.quit()
  }

  window.on('close', leave)
  app.on('before-quit', leave)
  app.on('window-all-closed', () => app.quit())
}

async function atMost(milliseconds: number, work: Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>(resolve => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work, patience])
  clearTimeout(timer)
}
