import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuild } from '../../scripts/ensure-build.ts'
import { inRoot } from '../../scripts/repository.ts'
import { eventually } from '../eventually.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

// Only Electron is stood in for: the build, its engine's thread and the file it writes are real.
const electron = (await import('electron')) as unknown as typeof import('./fake-electron.ts')
const folder = mkdtempSync(join(tmpdir(), 'throughline-built-'))
const project = join(folder, 'valves.throughline')

beforeAll(async () => {
  await ensureBuild()
}, 180_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function start() {
  vi.stubEnv('THROUGHLINE_SETTINGS', join(folder, 'settings'))
  vi.stubEnv('THROUGHLINE_PROJECTS', join(folder, 'projects'))
  await import(inRoot('out', 'main', 'desktop.js'))
  await eventually(() => expect(theWindow().loadURL).toHaveBeenCalledWith('app://throughline/'))
}

function theWindow() {
  const [window] = electron.FakeWindow.made
  if (!window) throw new Error('There is no window.')
  return window
}

function page(url: string) {
  const answer = electron.session.defaultSession.protocol.handle.mock.lastCall?.[1]
  return answer?.(new Request(url)) as Promise<Response>
}

async function call(name: string, input: unknown) {
  const from = {
    sender: theWindow().webContents,
    senderFrame: { parent: null, url: 'app://throughline/' },
  }
  const handle = electron.ipcMain.handle.mock.lastCall?.[1]
  return handle?.(from, name, input)
}

describe('the desktop application as built', () => {
  it('finds its preload, serves its page, runs its engine, and closes the project when it goes', async () => {
    await start()
    const preferences = theWindow().options.webPreferences as { readonly preload: string }
    expect(existsSync(preferences.preload), preferences.preload).toBe(true)

    const html = await (await page('app://throughline/')).text()
    expect(html).toContain('<div id="root">')
    const parts = [...html.matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map(([, path]) => path)
    expect(parts.length).toBeGreaterThan(0)
    for (const path of parts) expect((await page(`app://throughline${path}`)).status, path).toBe(200)

    expect(await call('projects.recent', {})).toEqual({ ok: true, value: [] })
    expect(await call('projects.create', { path: project, name: 'Valves' })).toMatchObject({ ok: true })
    await eventually(() =>
      expect(theWindow().webContents.send).toHaveBeenCalledWith('throughline:event', { type: 'project' }),
    )

    expect(theWindow().askToClose()).toBe(true)
    await eventually(() => expect(electron.app.quit).toHaveBeenCalled())
    expect(theWindow().destroy).toHaveBeenCalledOnce()
    expect(existsSync(project)).toBe(true)
    expect(await call('projects.current', {}).catch((reason: unknown) => String(reason))).toContain(
      'Only the page of Throughline may call it.',
    )
  })
})
