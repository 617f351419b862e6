import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerScheme, servePage } from '../../electron/desktop/protocol.ts'
import { FakeSession, protocol, resetElectron } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let folder: string
let ask: (url: string, method?: string) => Promise<Response>

beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'throughline-page-'))
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.html'), 'not of the page')
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Throughline</title>')
  writeFileSync(join(folder, 'renderer', 'assets', 'index-1.js'), 'run()')
  writeFileSync(join(folder, 'renderer', 'assets', 'index-1.js.map'), '{}')
  const session = new FakeSession()
  servePage(session as unknown as Session, join(folder, 'renderer'))
  const [scheme, answer] = session.protocol.handle.mock.lastCall ?? []
  expect(scheme).toBe('app')
  ask = async (url, method = 'GET') => (await answer?.(new Request(url, { method }))) as Response
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the app: protocol', () => {
  it('is a secure scheme with an origin of its own', () => {
    registerScheme()
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ])
  })

  it('serves the page with a policy that lets nothing in from elsewhere', async () => {
    const page = await ask('app://throughline/')
    expect(await page.text()).toContain('<title>Throughline</title>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    const policy = page.headers.get('content-security-policy')?.split('; ') ?? []
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "webrtc 'block'",
    ])
  })

  it('serves a file of the page as what it is', async () => {
    const script = await ask('app://throughline/assets/index-1.js')
    expect(await script.text()).toBe('run()')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    ['a file that is not there', 'app://throughline/assets/other.js'],
    ['a file that came after the start', 'app://throughline/later.html'],
    ['a file of an unknown type', 'app://throughline/assets/index-1.js.map'],
    ['a folder', 'app://throughline/assets/'],
    ['a way out', 'app://throughline/../secret.html'],
    ['a way out in disguise', 'app://throughline/%2e%2e%2fsecret.html'],
    ['a way out with backslashes', 'app://throughline/..%5csecret.html'],
    ['another host', 'app://elsewhere/index.html'],
  ])('answers 404 to %s', async (_what, url) => {
    writeFileSync(join(folder, 'renderer', 'later.html'), 'later')
    const refusal = await ask(url)
    expect(refusal.status).toBe(404)
    expect(await refusal.text()).toBe('Not found')
    expect(refusal.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('answers 404 to anything but reading', async () => {
    expect((await ask('app://throughline/', 'POST')).status).toBe(404)
  })
})
