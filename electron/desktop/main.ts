import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, session } from 'electron'
import { startEngine } from '../engine/client.ts'
import { engineWorkerUrl } from '../host-shared/places.ts'
import { closeInOrder, createFlush } from './closing.ts'
import { desktopSettings, placeProfile } from './folders.ts'
import { closeNetwork, guardPages, guardSession, isPageRequest } from './guards.ts'
import { createHostAnswers } from './host.ts'
import { handleCalls, tellPage } from './ipc.ts'
import { installMenu } from './menu.ts'
import { createProjectOpener } from './open-project.ts'
import { print } from './print.ts'
import { pageUrl, registerScheme, servePage } from './protocol.ts'
import { claimInstance, projectArgument } from './single-instance.ts'
import { createWindow } from './window.ts'
import { recallPlace, rememberPlace } from './window-bounds.ts'

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Files can be handed over before there is a window: macOS does so while the application starts.
let open = (path: string) => {
  atStart = path
}
let show = () => {}
let atStart = projectArgument(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd())

placeProfile()
registerScheme()
closeNetwork()
guardPages()

if (claimInstance(atStart, { open: path => open(path), show: () => show() })) {
  // Not awaited: the application only becomes ready when this module has been read to its end.
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start() {
  const settings = desktopSettings(import.meta.url)
  const { settingsFolder, projectFolder, resourcesFolder } = settings

  guardSession(session.defaultSession, isPageRequest)
  servePage(session.defaultSession, built('../renderer'))

  const engine = startEngine(engineWorkerUrl(import.meta.url), settings, print)
  const window = createWindow({
    place: recallPlace(settingsFolder),
    preload: built('../preload/preload.cjs'),
    icon: join(resourcesFolder, 'icons', 'png', '256x256.png'),
    session: session.defaultSession,
  })
  const flush = createFlush(window)
  const projects = createProjectOpener(window, engine, flush)

  handleCalls(window, engine, createHostAnswers({ window, projectFolder, readyToClose: flush.answered }))
  engine.subscribe(event => tellPage(window, event))
  installMenu(engine, {
    command: command => tellPage(window, { type: 'menu', command }),
    open: path => void projects.open(path),
    openSample: () => void projects.openSample(),
  })
  closeInOrder({ window, engine, flush, beforeGoing: () => rememberPlace(settingsFolder, window) })

  open = path => void projects.open(path)
  show = () => {
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  if (atStart !== null) open(atStart)
  void window.loadURL(pageUrl)
}
