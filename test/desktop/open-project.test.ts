import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createProjectOpener } from '../../electron/desktop/open-project.ts'
import type { Result } from '../../shared/errors.ts'
import { dialog, FakeWindow, resetElectron } from './fake-electron.ts'
import { fakeEngine } from './fake-engine.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

const path = '/p/study.throughline'
const locked: Result<never> = { ok: false, error: { kind: 'project-locked', path } }

function opener(answers: Readonly<Record<string, Result<unknown>>> = {}) {
  const window = new FakeWindow()
  const engine = fakeEngine(answers)
  const flush = { ask: vi.fn(async () => {}), answered: vi.fn() }
  return { window, engine, flush, projects: createProjectOpener(window as never, engine, flush) }
}

describe('opening a project from outside the page', () => {
  it('lets the page store what is typed first', async () => {
    const { engine, flush, projects } = opener()
    let isStored = false
    flush.ask.mockImplementation(async () => {
      isStored = true
    })
    engine.call.mockImplementation(async () => {
      expect(isStored).toBe(true)
      return { ok: true, value: null }
    })
    await projects.open(path)
    expect(engine.call.mock.calls).toEqual([['projects.open', { path }]])
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('offers to read one that is open elsewhere', async () => {
    const { window, engine, projects } = opener()
    engine.call.mockResolvedValueOnce(locked)
    await projects.open(path)
    expect(dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(window, {
      type: 'question',
      message: `${path} is open in another window or program. Close it there, or open it read-only.`,
      buttons: ['Open read-only', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
    })
    expect(engine.call.mock.lastCall).toEqual(['projects.open', { path, readOnly: true }])
  })

  it('leaves it when that is declined', async () => {
    const { engine, projects } = opener({ 'projects.open': locked })
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    await projects.open(path)
    expect(engine.call).toHaveBeenCalledOnce()
  })

  it('says in words why a file cannot be opened', async () => {
    const { window, projects } = opener({
      'projects.open': { ok: false, error: { kind: 'project-newer', path, version: 9 } },
    })
    await projects.open(path)
    expect(dialog.showMessageBox).toHaveBeenCalledExactlyOnceWith(window, {
      type: 'error',
      message: `${path} was written by a newer Throughline (file version 9). Nothing was changed. Update Throughline to open it.`,
      buttons: ['OK'],
    })
  })

  it('opens the sample, and says why when it cannot', async () => {
    const { engine, projects } = opener()
    await projects.openSample()
    expect(engine.call.mock.calls).toEqual([['projects.openSample', {}]])
    engine.call.mockResolvedValueOnce({ ok: false, error: { kind: 'disk-full' } })
    await projects.openSample()
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
  })
})
