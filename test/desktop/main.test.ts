import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../eventually.ts'
import { fakeEngine } from './fake-engine.ts'

const started = vi.hoisted(() => ({ engine: vi.fn() }))

vi.mock('electron', () => import('./fake-electron.ts'))
vi.mock('../../electron/engine/client.ts', () => ({ startEngine: started.engine }))
vi.mock('../../electron/desktop/protocol.ts', async load => ({
  ...(await load<typeof import('../../electron/desktop/protocol.ts')>()),
  servePage: vi.fn(),
}))

// Through its own name: the modules under test are read afresh for each start, what stands in for Electron is not.
const electron = (await import('electron')) as unknown as typeof import('./fake-electron.ts')
let folder: string
let engine: ReturnType<typeof fakeEngine>
beforeEach(() => {
  electron.resetElectron()
  vi.resetModules()
  folder = mkdtempSync(join(tmpdir(), 'throughline-settings-'))
  vi.stubEnv('THROUGHLINE_SETTINGS', folder)
  engine = fakeEngine()
  started.engine.mockReset().mockReturnValue(engine)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

async function start(...args: readonly string[]) {
  const argv = vi.spyOn(process, 'argv', 'get').mockReturnValue(['electron', '.', ...args])
  await import('../../electron/desktop/main.ts')
  argv.mockRestore()
}

const isLoaded = () =>
  eventually(() => expect(electron.FakeWindow.made[0]?.loadURL).toHaveBeenCalledWith('app://throughline/'))

describe('the desktop application', () => {
  it('is closed before it is ready, and then loads its one page', async () => {
    electron.app.whenReady.mockReturnValueOnce(new Promise(() => {}))
    await start()
    expect(electron.protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce()
    expect(electron.app.enableSandbox).toHaveBeenCalledOnce()
    expect(electron.app.listenerCount('web-contents-created')).toBe(1)
    expect(electron.app.setPath).toHaveBeenCalledExactlyOnceWith('userData', join(folder, 'desktop'))
    expect(electron.FakeWindow.made).toEqual([])
  })

  it('guards its session, answers calls and puts up the menu before the page loads', async () => {
    await start()
    await isLoaded()
    expect(electron.FakeWindow.made).toHaveLength(1)
    expect(electron.session.defaultSession.lets('https://partners.example/')).toBe(false)
    expect(electron.ipcMain.handle).toHaveBeenCalledOnce()
    expect(electron.Menu.setApplicationMenu).toHaveBeenCalled()
    expect(started.engine.mock.lastCall?.[0].pathname).toMatch(/\/engine\/worker\.ts$/)
    expect(started.engine.mock.lastCall?.[1]).toMatchObject({ settingsFolder: folder })
  })

  it('opens the project of its command line, and those handed to it later', async () => {
    await start('--project', '/p/first.throughline')
    await isLoaded()
    electron.app.emit('open-file', { preventDefault: vi.fn() }, '/p/second.throughline')
    await eventually(() =>
      expect(engine.call.mock.calls.filter(([name]) => name === 'projects.open')).toHaveLength(2),
    )
    expect(engine.call).toHaveBeenCalledWith('projects.open', { path: '/p/first.throughline' })
    expect(engine.call).toHaveBeenCalledWith('projects.open', { path: '/p/second.throughline' })
    expect(electron.FakeWindow.made[0]?.focus).toHaveBeenCalled()
  })

  it('opens a file that was handed over before it was ready', async () => {
    const ready = Promise.withResolvers<void>()
    electron.app.whenReady.mockReturnValueOnce(ready.promise)
    await start()
    electron.app.emit('open-file', { preventDefault: vi.fn() }, '/p/early.throughline')
    ready.resolve()
    await isLoaded()
    await eventually(() =>
      expect(engine.call).toHaveBeenCalledWith('projects.open', { path: '/p/early.throughline' }),
    )
  })

  it('passes the engine’s news to its page', async () => {
    await start()
    await isLoaded()
    engine.announce({ type: 'changed', ids: { persona: [] } })
    expect(electron.FakeWindow.made[0]?.webContents.send).toHaveBeenCalledWith('throughline:event', {
      type: 'changed',
      ids: { persona: [] },
    })
  })

  it('leaves at once when it already runs', async () => {
    electron.app.requestSingleInstanceLock.mockReturnValue(false)
    await start()
    expect(electron.app.quit).toHaveBeenCalledOnce()
    expect(electron.app.whenReady).not.toHaveBeenCalled()
  })

  it('reads its resources beside the archive when packaged', async () => {
    electron.app.isPackaged = true
    Object.defineProperty(process, 'resourcesPath', {
      value: '/opt/Throughline/resources',
      configurable: true,
    })
    await start()
    await isLoaded()
    expect(started.engine.mock.lastCall?.[1]).toMatchObject({
      resourcesFolder: '/opt/Throughline/resources/resources',
    })
    Reflect.deleteProperty(process, 'resourcesPath')
  })
})
