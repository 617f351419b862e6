import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createHostAnswers } from '../../electron/desktop/host.ts'
import { handleCalls, tellPage } from '../../electron/desktop/ipc.ts'
import { methodNames } from '../../shared/contract/index.ts'
import { dialog, FakeWindow, ipcMain, resetElectron, shell } from './fake-electron.ts'
import { fakeEngine } from './fake-engine.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let window: FakeWindow
let engine: ReturnType<typeof fakeEngine>
const readyToClose = vi.fn()

beforeEach(() => {
  resetElectron()
  readyToClose.mockClear()
  window = new FakeWindow()
  engine = fakeEngine({ 'personas.list': { ok: true, value: [] } })
  const answers = createHostAnswers({
    window: window as never,
    projectFolder: '/home/researcher/Documents/Throughline',
    readyToClose,
  })
  handleCalls(window as never, engine, answers)
})

const mainFrame = { parent: null, url: 'app://throughline/' }

function call(
  name: unknown,
  input: unknown = {},
  callId?: unknown,
  from: object = { sender: window.webContents, senderFrame: mainFrame },
): Promise<unknown> {
  const [, handle] = ipcMain.handle.mock.lastCall ?? []
  if (!handle) throw new Error('Nothing answers calls.')
  return handle(from, name, input, callId)
}

const invalid = (field: string, reason: string) => ({
  ok: false,
  error: { kind: 'invalid-input', field, reason },
})

describe('calls', () => {
  it('come through one channel', () => {
    expect(ipcMain.handle.mock.calls.map(([channel]) => channel)).toEqual(['throughline:call'])
  })

  it("go to the engine as they came, with the call's name", async () => {
    expect(await call('personas.list', { some: 'input' }, 'call-7')).toEqual({ ok: true, value: [] })
    expect(engine.call).toHaveBeenCalledExactlyOnceWith('personas.list', { some: 'input' }, 'call-7')
  })

  it.each([
    ['another window', { sender: { id: -1 }, senderFrame: mainFrame }],
    ['a frame within the page', { senderFrame: { parent: mainFrame, url: 'app://throughline/' } }],
    ['a page from elsewhere', { senderFrame: { parent: null, url: 'https://partners.example/' } }],
    ['a host that begins alike', { senderFrame: { parent: null, url: 'app://throughline.example/' } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('are refused from %s', async (_who, from) => {
    const sender = { sender: window.webContents, ...from }
    await expect(call('personas.list', {}, undefined, sender)).rejects.toThrow(
      'Only the page of Throughline may call it.',
    )
    expect(engine.call).not.toHaveBeenCalled()
  })

  it('are refused when the window is gone', async () => {
    window.destroy()
    await expect(call('personas.list')).rejects.toThrow('Only the page')
  })

  it.each([['shell.run'], ['__proto__'], ['constructor'], [''], [null], [['personas.list']], [{}]])(
    'are refused by a name that is not in the contract: %j',
    async name => {
      expect(await call(name)).toEqual(invalid('method', 'is not one of the contract'))
      expect(engine.call).not.toHaveBeenCalled()
    },
  )

  it('are refused with a name for the call that is no text', async () => {
    expect(await call('personas.list', {}, 7)).toEqual(invalid('callId', 'is not text'))
  })

  it('say in words that the engine is gone', async () => {
    engine.call.mockRejectedValueOnce(new Error('The engine has stopped.'))
    expect(await call('personas.list')).toEqual({
      ok: false,
      error: { kind: 'internal', reason: 'The engine has stopped.' },
    })
  })

  it('reach the engine for every method but the host’s own', async () => {
    for (const name of methodNames) if (!name.startsWith('host.')) await call(name)
    expect(engine.call.mock.calls.map(([name]) => name)).toEqual(
      methodNames.filter(name => !name.startsWith('host.')),
    )
  })
})

describe('the host’s own methods', () => {
  it('say what this host is', async () => {
    expect(await call('host.about')).toEqual({
      ok: true,
      value: { kind: 'desktop', version: '1.2.3', hasDialogs: true },
    })
  })

  it('give the project file that was chosen, or null', async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/p/study.throughline'] })
    expect(await call('host.chooseProject')).toEqual({ ok: true, value: '/p/study.throughline' })
    expect(dialog.showOpenDialog.mock.lastCall).toEqual([
      window,
      {
        title: 'Open a project',
        defaultPath: '/home/researcher/Documents/Throughline',
        filters: [{ name: 'Throughline project', extensions: ['throughline'] }],
        properties: ['openFile'],
      },
    ])
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await call('host.chooseProject')).toEqual({ ok: true, value: null })
  })

  it('give the place that was chosen, or null', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/p/pack.pdf' })
    expect(await call('host.chooseDestination', { fileName: 'pack.pdf' })).toEqual({
      ok: true,
      value: '/p/pack.pdf',
    })
    expect(dialog.showSaveDialog.mock.lastCall?.[1]).toMatchObject({
      defaultPath: '/home/researcher/Documents/Throughline/pack.pdf',
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    })
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' })
    expect(await call('host.chooseDestination', { fileName: 'pack' })).toEqual({ ok: true, value: null })
  })

  it('parse what they are given', async () => {
    expect(await call('host.chooseDestination', { fileName: 7 })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', field: 'fileName' },
    })
    expect(await call('host.reveal', null)).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', field: 'input' },
    })
    expect(dialog.showSaveDialog).not.toHaveBeenCalled()
  })

  it('show a file in its folder, and say when it is not there', async () => {
    expect(await call('host.reveal', { path: import.meta.filename })).toEqual({ ok: true, value: null })
    expect(shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith(import.meta.filename)
    expect(await call('host.reveal', { path: '/nowhere/at all.pdf' })).toEqual({
      ok: false,
      error: { kind: 'not-found', noun: 'file', name: '/nowhere/at all.pdf' },
    })
  })

  it('say in words that a dialog broke down', async () => {
    dialog.showOpenDialog.mockRejectedValueOnce(new Error('no display'))
    expect(await call('host.chooseProject')).toEqual({
      ok: false,
      error: { kind: 'internal', reason: 'no display' },
    })
  })

  it('hear that the page is ready to close', async () => {
    expect(await call('host.readyToClose')).toEqual({ ok: true, value: null })
    expect(readyToClose).toHaveBeenCalledOnce()
    expect(engine.call).not.toHaveBeenCalled()
  })
})

it('tells the page through one channel, while there is one', () => {
  tellPage(window as never, { type: 'project' })
  window.destroy()
  tellPage(window as never, { type: 'project' })
  expect(window.webContents.send.mock.calls).toEqual([['throughline:event', { type: 'project' }]])
})
