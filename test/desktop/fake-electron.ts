import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/** What `electron/desktop` asks of Electron, recorded. Stands in for the module `electron`. */

type Handler = (event: unknown, ...rest: readonly unknown[]) => Promise<unknown>

export class FakeSession {
  readonly partition: string
  readonly webRequest = { onBeforeRequest: vi.fn<(listen: RequestListener) => void>() }
  readonly protocol = { handle: vi.fn<(scheme: string, answer: (request: Request) => unknown) => void>() }
  readonly setPermissionRequestHandler = vi.fn()
  readonly setPermissionCheckHandler = vi.fn()
  readonly setDevicePermissionHandler = vi.fn()
  readonly setSpellCheckerEnabled = vi.fn()

  constructor(partition = '') {
    this.partition = partition
  }

  /** Whether a request would be let through. */
  lets(url: string): boolean {
    const listen = this.webRequest.onBeforeRequest.mock.lastCall?.[0]
    if (!listen) throw new Error('Nothing guards the requests of this session.')
    let isCancelled = false
    listen({ url }, answer => {
      isCancelled = answer.cancel
    })
    return !isCancelled
  }
}

type RequestListener = (
  details: { readonly url: string },
  decide: (answer: { cancel: boolean }) => void,
) => void

let contentsMade = 0

export class FakeWebContents extends EventEmitter {
  readonly id = ++contentsMade
  readonly send = vi.fn()
  readonly reload = vi.fn()
  readonly printToPDF = vi.fn(async (_options: unknown) => Buffer.from('%PDF-1.7 printed'))
  readonly setWindowOpenHandler = vi.fn<(handler: (details: unknown) => unknown) => void>()
  readonly setWebRTCIPHandlingPolicy = vi.fn()
  readonly getURL = vi.fn(() => 'app://throughline/')
}

export class FakeWindow extends EventEmitter {
  static readonly made: FakeWindow[] = []
  /** A test's hand on a window before the host has it. */
  static prepare: (window: FakeWindow) => void = () => {}
  readonly options: Readonly<Record<string, unknown>>
  readonly webContents = new FakeWebContents()
  readonly loadFile = vi.fn(async (_path: string) => {})
  readonly loadURL = vi.fn(async (_url: string) => {})
  readonly show = vi.fn()
  readonly focus = vi.fn()
  readonly restore = vi.fn()
  readonly maximize = vi.fn()
  readonly setBackgroundColor = vi.fn()
  readonly isMinimized = vi.fn(() => false)
  readonly isMaximized = vi.fn(() => false)
  readonly isDestroyed = vi.fn(() => false)
  readonly getNormalBounds = vi.fn(() => ({ x: 10, y: 20, width: 1200, height: 800 }))
  readonly destroy = vi.fn(() => {
    this.isDestroyed.mockReturnValue(true)
    this.emit('closed')
  })

  constructor(options: Readonly<Record<string, unknown>> = {}) {
    super()
    this.options = options
    FakeWindow.made.push(this)
    FakeWindow.prepare(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  /** Asks it to close, as its own button does; says whether the window was kept for now. */
  askToClose(): boolean {
    const event = { preventDefault: vi.fn() }
    this.emit('close', event)
    return event.preventDefault.mock.calls.length > 0
  }
}

class FakeApp extends EventEmitter {
  isPackaged = false
  readonly commandLine = { appendSwitch: vi.fn() }
  readonly enableSandbox = vi.fn()
  readonly quit = vi.fn()
  readonly setPath = vi.fn()
  readonly getVersion = vi.fn(() => '1.2.3')
  readonly requestSingleInstanceLock = vi.fn((_handed: unknown) => true)
  readonly whenReady = vi.fn(async () => {})
}

export const app = new FakeApp()
export const BrowserWindow = FakeWindow
export const session = {
  defaultSession: new FakeSession(),
  made: [] as FakeSession[],
  fromPartition(partition: string) {
    const made = new FakeSession(partition)
    session.made.push(made)
    return made
  },
}
export const protocol = { registerSchemesAsPrivileged: vi.fn() }
export const ipcMain = { handle: vi.fn<(channel: string, handler: Handler) => void>() }
export const ipcRenderer = { invoke: vi.fn(async () => 'answered'), on: vi.fn(), off: vi.fn() }
export const webUtils = { getPathForFile: vi.fn((_file: unknown) => '') }
export const contextBridge = { exposeInMainWorld: vi.fn() }
export const dialog = {
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
  showMessageBox: vi.fn(async () => ({ response: 0 })),
}
export const shell = { showItemInFolder: vi.fn(), openExternal: vi.fn() }
export const screen = {
  getAllDisplays: vi.fn(() => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }]),
}
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false })
export const Menu = {
  buildFromTemplate: vi.fn((template: unknown) => template),
  setApplicationMenu: vi.fn(),
}

/** As if nothing had run: every record empty, every listener gone. */
export function resetElectron(): void {
  vi.clearAllMocks()
  app.removeAllListeners()
  app.isPackaged = false
  app.requestSingleInstanceLock.mockReturnValue(true)
  nativeTheme.removeAllListeners()
  nativeTheme.shouldUseDarkColors = false
  FakeWindow.made.length = 0
  FakeWindow.prepare = () => {}
  session.made.length = 0
  session.defaultSession = new FakeSession()
}
