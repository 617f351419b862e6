import type { Session } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { closeNetwork, guardPages, guardSession, isPageRequest } from '../../electron/desktop/guards.ts'
import { app, FakeSession, FakeWebContents, resetElectron } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

describe('the guarded session', () => {
  const guarded = () => {
    const session = new FakeSession()
    guardSession(session as unknown as Session, isPageRequest)
    return session
  }

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem'])(
    'denies the permission %s',
    permission => {
      const session = guarded()
      const decide = vi.fn()
      session.setPermissionRequestHandler.mock.lastCall?.[0]({}, permission, decide)
      expect(decide).toHaveBeenCalledExactlyOnceWith(false)
      expect(session.setPermissionCheckHandler.mock.lastCall?.[0]({}, permission)).toBe(false)
      expect(session.setDevicePermissionHandler.mock.lastCall?.[0]({})).toBe(false)
    },
  )

  it('fetches no dictionaries', () => {
    expect(guarded().setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false)
  })

  it.each([
    ['app://throughline/assets/index.js', true],
    ['data:image/png;base64,AAAA', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['app://elsewhere/', false],
    ['app://throughline.example/', false],
    ['https://partners.example/', false],
    ['http://127.0.0.1:8080/', false],
    ['ws://127.0.0.1:8080/', false],
    ['file:///etc/passwd', false],
  ])('from source, %s goes through: %s', (url, goesThrough) => {
    expect(guarded().lets(url)).toBe(goesThrough)
  })

  it('has no developer tools when packaged', () => {
    app.isPackaged = true
    expect(guarded().lets('devtools://devtools/bundled/inspector.html')).toBe(false)
  })
})

it('resolves no names and keeps Chromium from calling home', () => {
  closeNetwork()
  expect(app.enableSandbox).toHaveBeenCalledOnce()
  expect(app.commandLine.appendSwitch.mock.calls).toEqual([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['no-pings'],
  ])
})

describe('a guarded page', () => {
  const guarded = () => {
    guardPages()
    const contents = new FakeWebContents()
    app.emit('web-contents-created', {}, contents)
    return contents
  }
  const isStopped = (contents: FakeWebContents, name: string, details: object = {}) => {
    const event = { ...details, preventDefault: vi.fn() }
    contents.emit(name, event)
    return event.preventDefault.mock.calls.length > 0
  }

  it('opens no window', () => {
    const open = guarded().setWindowOpenHandler.mock.lastCall?.[0]
    expect(open?.({ url: 'https://partners.example/' })).toEqual({ action: 'deny' })
    expect(open?.({ url: 'app://throughline/' })).toEqual({ action: 'deny' })
  })

  it('attaches no view and follows no redirect', () => {
    const contents = guarded()
    expect(isStopped(contents, 'will-attach-webview')).toBe(true)
    expect(isStopped(contents, 'will-redirect')).toBe(true)
  })

  it.each([
    ['to elsewhere', 'https://partners.example/', true, true],
    ['to a dropped file', 'file:///home/researcher/notes.html', true, true],
    ['to another file of the page', 'app://throughline/assets/index.js', true, true],
    ['to itself, which is a reload', 'app://throughline/', true, false],
    ['of a frame to elsewhere', 'https://partners.example/', false, true],
    ['of a frame to the page', 'app://throughline/', false, true],
    ['of a frame to the words written in it', 'about:srcdoc', false, false],
  ])('stops navigating %s: %s %s %s', (_what, url, isMainFrame, stops) => {
    expect(isStopped(guarded(), 'will-frame-navigate', { url, isMainFrame })).toBe(stops)
  })
})
