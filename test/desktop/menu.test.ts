import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { installMenu, menuTemplate } from '../../electron/desktop/menu.ts'
import { menuCommands } from '../../shared/contract/host.ts'
import { eventually } from '../eventually.ts'
import { app, Menu, resetElectron } from './fake-electron.ts'
import { fakeEngine } from './fake-engine.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

const actions = { command: vi.fn(), open: vi.fn(), openSample: vi.fn() }
const recent = [
  { path: '/p/valves.throughline', name: 'Valves & pumps', openedAt: '2027-03-12T09:00:00Z', exists: true },
  { path: '/p/old.throughline', name: 'Old', openedAt: '2026-01-02T09:00:00Z', exists: false },
]

const named = ({ label, role, type }: MenuItemConstructorOptions) => label ?? role ?? type
const entries = (template: readonly MenuItemConstructorOptions[], menu: string) => {
  const found = template.find(entry => named(entry) === menu)?.submenu
  return Array.isArray(found) ? found : []
}
const choose = (entry: MenuItemConstructorOptions | undefined) =>
  entry?.click?.({} as never, undefined, {} as never)

describe('the menu', () => {
  it('has an entry for everything, greyed while no project is open', () => {
    const template = menuTemplate({ hasProject: false, recent: [] }, actions, 'linux')
    expect(template.map(named)).toEqual(['&File', '&Edit', '&View', 'windowMenu', 'help'])
    expect(entries(template, '&File').map(entry => [named(entry), entry.enabled ?? true])).toEqual([
      ['New project…', true],
      ['Open project…', true],
      ['Open recent', false],
      ['Open the sample', true],
      ['separator', true],
      ['Save a copy…', false],
      ['Close project', false],
      ['separator', true],
      ['quit', true],
    ])
    expect(entries(template, '&Edit').map(named)).toEqual([
      'Undo',
      'Redo',
      'separator',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'separator',
      'Search and commands…',
    ])
    expect(entries(template, 'help').map(named)).toEqual(['About Throughline'])
  })

  it('begins with the application’s own on macOS', () => {
    const template = menuTemplate({ hasProject: true, recent: [] }, actions, 'darwin')
    expect(template.map(named)[0]).toBe('appMenu')
    expect(entries(template, '&File').map(named)).not.toContain('quit')
  })

  it('sends the page every command there is, and only those', () => {
    const template = menuTemplate({ hasProject: true, recent: [] }, actions, 'linux')
    actions.command.mockClear()
    for (const menu of ['&File', '&Edit']) entries(template, menu).forEach(choose)
    expect(actions.command.mock.calls.map(([command]) => command).toSorted()).toEqual(menuCommands.toSorted())
  })

  it('leaves to the page the keys that the page hears itself', () => {
    const template = menuTemplate({ hasProject: true, recent: [] }, actions, 'linux')
    const left = entries(template, '&Edit').filter(entry => entry.registerAccelerator === false)
    expect(left.map(entry => [entry.label, entry.accelerator])).toEqual([
      ['Undo', 'CmdOrCtrl+Z'],
      ['Redo', 'Shift+CmdOrCtrl+Z'],
      ['Search and commands…', 'CmdOrCtrl+K'],
    ])
  })

  it('opens recent projects that are still there, and the sample', () => {
    const template = menuTemplate({ hasProject: false, recent }, actions, 'linux')
    const file = entries(template, '&File')
    const list = entries(file, 'Open recent')
    expect(list.map(({ label, enabled }) => [label, enabled])).toEqual([
      ['Valves && pumps', true],
      ['Old (no longer there)', false],
    ])
    choose(list[0])
    expect(actions.open).toHaveBeenLastCalledWith('/p/valves.throughline')
    choose(file.find(({ label }) => label === 'Open the sample'))
    expect(actions.openSample).toHaveBeenCalledOnce()
  })

  it('offers developers’ tools from source only', () => {
    const view = () =>
      entries(menuTemplate({ hasProject: true, recent }, actions, 'linux'), '&View').map(named)
    expect(view()).toContain('toggleDevTools')
    app.isPackaged = true
    expect(view()).toEqual(['resetZoom', 'zoomIn', 'zoomOut', 'separator', 'togglefullscreen'])
  })

  it('follows the engine: another project, other recent ones', async () => {
    const engine = fakeEngine({
      'projects.current': { ok: true, value: { name: 'Valves' } },
      'projects.recent': { ok: true, value: recent },
    })
    installMenu(engine, actions)
    await eventually(() => expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(2))
    engine.announce({ type: 'changed', ids: {} })
    engine.announce({ type: 'project' })
    await eventually(() => expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(3))
    const file = entries(Menu.setApplicationMenu.mock.lastCall?.[0], '&File')
    expect(file.find(({ label }) => label === 'Save a copy…')?.enabled).toBe(true)
    expect(entries(file, 'Open recent')).toHaveLength(2)
  })
})
