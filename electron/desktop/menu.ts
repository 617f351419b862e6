import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/host.ts'
import type { RecentProject } from '../../shared/contract/projects.ts'
import type { Result } from '../../shared/errors.ts'
import type { Engine } from '../engine/client.ts'

/** What the menu shows of the engine's state. */
export type MenuState = { readonly hasProject: boolean; readonly recent: readonly RecentProject[] }

/** What choosing an entry does. */
export type MenuActions = {
  readonly command: (command: MenuCommand) => void
  readonly open: (path: string) => void
  readonly openSample: () => void
}

type Entry = MenuItemConstructorOptions

const rule: Entry = { type: 'separator' }

/** Puts up the menu, and keeps its recent projects and its greyed entries as the engine's state is. */
export function installMenu(engine: Engine, actions: MenuActions): void {
  const show = (state: MenuState) =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, actions, process.platform)))

  async function refresh() {
    const [current, recent] = await Promise.all([
      engine.call('projects.current', {}),
      engine.call('projects.recent', {}) as Promise<Result<readonly RecentProject[]>>,
    ])
    show({ hasProject: current.ok && current.value !== null, recent: recent.ok ? recent.value : [] })
  }

  show({ hasProject: false, recent: [] })
  const refreshQuietly = () => void refresh().catch(reason => console.error(reason))
  refreshQuietly()
  engine.subscribe(event => {
    if (event.type === 'project') refreshQuietly()
  })
}

export function menuTemplate(state: MenuState, actions: MenuActions, platform: NodeJS.Platform): Entry[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Entry] : []),
    { label: '&File', submenu: fileMenu(state, actions, isMac) },
    { label: '&Edit', submenu: editMenu(state, actions) },
    { label: '&View', submenu: viewMenu() },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ role: 'about', label: 'About Throughline' }] },
  ]
}

function fileMenu({ hasProject, recent }: MenuState, actions: MenuActions, isMac: boolean): Entry[] {
  return [
    { label: 'New project…', accelerator: 'CmdOrCtrl+N', click: () => actions.command('new-project') },
    { label: 'Open project…', accelerator: 'CmdOrCtrl+O', click: () => actions.command('open-project') },
    { label: 'Open recent', enabled: recent.length > 0, submenu: recent.map(recentEntry(actions)) },
    { label: 'Open the sample', click: actions.openSample },
    rule,
    {
      label: 'Save a copy…',
      accelerator: 'CmdOrCtrl+Shift+S',
      enabled: hasProject,
      click: () => actions.command('save-copy'),
    },
    { label: 'Close project', enabled: hasProject, click: () => actions.command('close-project') },
    ...(isMac ? [] : [rule, { role: 'quit' } satisfies Entry]),
  ]
}

function recentEntry(actions: MenuActions): (project: RecentProject) => Entry {
  return ({ name, path, exists }) => ({
    // In a label "&" would underline what follows it.
    label: (exists ? name : `${name} (no longer there)`).replaceAll('&', '&&'),
    enabled: exists,
    click: () => actions.open(path),
  })
}

function editMenu({ hasProject }: MenuState, actions: MenuActions): Entry[] {
  // The page hears these keys itself, as it must in a browser; here they are only shown beside their entries.
  const ofPage = { registerAccelerator: false } as const
  return [
    { ...ofPage, label: 'Undo', accelerator: 'CmdOrCtrl+Z', click: () => actions.command('undo') },
    { ...ofPage, label: 'Redo', accelerator: 'Shift+CmdOrCtrl+Z', click: () => actions.command('redo') },
    rule,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    rule,
    {
      ...ofPage,
      label: 'Search and commands…',
      accelerator: 'CmdOrCtrl+K',
      enabled: hasProject,
      click: () => actions.command('palette'),
    },
  ]
}

function viewMenu(): Entry[] {
  const forDevelopers: Entry[] = [{ role: 'reload' }, { role: 'toggleDevTools' }, rule]
  return [
    ...(app.isPackaged ? [] : forDevelopers),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    rule,
    { role: 'togglefullscreen' },
  ]
}
