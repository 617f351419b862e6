import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWindow } from '../../electron/desktop/window.ts'
import { recallPlace, rememberPlace } from '../../electron/desktop/window-bounds.ts'
import { app, type FakeWindow, nativeTheme, resetElectron, session } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

function makeWindow(isMaximized = false) {
  return createWindow({
    place: { width: 1440, height: 900, isMaximized },
    preload: '/built/preload.cjs',
    icon: '/resources/icon.png',
    session: session.defaultSession as never,
  }) as unknown as FakeWindow
}

describe('the window', () => {
  it('gives its page no way to the machine', () => {
    expect(makeWindow().options.webPreferences).toEqual({
      preload: '/built/preload.cjs',
      session: session.defaultSession,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    })
  })

  it('has no developer tools when packaged', () => {
    app.isPackaged = true
    expect(makeWindow().options.webPreferences).toMatchObject({ devTools: false })
  })

  it('can be as small as the smallest screen the pages are made for', () => {
    expect(makeWindow().options).toMatchObject({ minWidth: 1024, minHeight: 700 })
  })

  it('shows itself only when there is something to see', () => {
    const window = makeWindow()
    expect(window.options.show).toBe(false)
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalledOnce()
  })

  it('stands on the ground of the theme, also when that changes', () => {
    const window = makeWindow()
    expect(window.options.backgroundColor).toBe('#F7F5F0')
    nativeTheme.shouldUseDarkColors = true
    nativeTheme.emit('updated')
    expect(window.setBackgroundColor).toHaveBeenLastCalledWith('#191816')
    window.destroy()
    expect(nativeTheme.listenerCount('updated')).toBe(0)
  })

  it('draws its page again after it broke down, but not after it was ended', () => {
    const window = makeWindow()
    window.webContents.emit('render-process-gone', {}, { reason: 'killed' })
    expect(window.webContents.reload).not.toHaveBeenCalled()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(window.webContents.reload).toHaveBeenCalledOnce()
  })

  it('opens maximised when it was', () => {
    expect(makeWindow(true).maximize).toHaveBeenCalledOnce()
    expect(makeWindow(false).maximize).not.toHaveBeenCalled()
  })
})

describe("the window's place", () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-settings-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const keep = (place: unknown) => writeFileSync(join(folder, 'window.json'), JSON.stringify(place))

  it('is remembered', () => {
    rememberPlace(folder, makeWindow() as never)
    expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 1200,
      height: 800,
      isMaximized: false,
    })
    expect(recallPlace(folder)).toEqual({ x: 10, y: 20, width: 1200, height: 800, isMaximized: false })
  })

  it('keeps only its size when its screen is gone', () => {
    keep({ x: 2500, y: 100, width: 1200, height: 800, isMaximized: true })
    expect(recallPlace(folder)).toEqual({ width: 1200, height: 800, isMaximized: true })
  })

  it('is never smaller than the smallest', () => {
    keep({ x: 0, y: 0, width: 10, height: 10, isMaximized: false })
    expect(recallPlace(folder)).toMatchObject({ width: 1024, height: 700 })
  })

  it.each(['nonsense', null, { x: '0' }, { x: 1.5, y: 0, width: 1200, height: 800 }])(
    'is the first one when what was kept is %j',
    place => {
      keep(place)
      expect(recallPlace(folder)).toEqual({ width: 1440, height: 900, isMaximized: false })
    },
  )

  it('costs nothing but itself when it cannot be kept', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    rememberPlace(join(folder, 'missing'), makeWindow() as never)
    expect(complain).toHaveBeenCalledOnce()
    complain.mockRestore()
  })
})
