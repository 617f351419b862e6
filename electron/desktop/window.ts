import { app, BrowserWindow, nativeTheme, type Session } from 'electron'
import { type Place, smallest } from './window-bounds.ts'

/** The look's ground, painted before the page is there and where it has not yet been drawn. */
const ground = { light: '#F7F5F0', dark: '#191816' } as const

/** Makes the one window, without loading the page. It shows itself when there is something to see. */
export function createWindow(options: {
  readonly place: Place
  readonly preload: string
  readonly icon: string
  readonly session: Session
}): BrowserWindow {
  const { isMaximized, ...bounds } = options.place
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Throughline',
    backgroundColor: currentGround(),
    ...(process.platform === 'linux' ? { icon: options.icon } : {}),
    webPreferences: {
      preload: options.preload,
      session: options.session,
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
      devTools: !app.isPackaged,
    },
  })
  if (isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // The engine and the project live elsewhere: a page that broke down can simply be drawn again.
    if (reason !== 'clean-exit' && reason !== 'killed') window.webContents.reload()
  })

  const repaint = () => window.setBackgroundColor(currentGround())
  nativeTheme.on('updated', repaint)
  window.once('closed', () => nativeTheme.off('updated', repaint))
  return window
}

function currentGround() {
  return nativeTheme.shouldUseDarkColors ? ground.dark : ground.light
}
