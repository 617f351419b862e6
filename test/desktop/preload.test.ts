import { beforeAll, expect, it, vi } from 'vitest'
import type { Bridge } from '../../shared/contract/index.ts'
import { contextBridge, ipcRenderer, webUtils } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let exposed: readonly string[]
let bridge: Bridge

beforeAll(async () => {
  await import('../../electron/desktop/preload.ts')
  exposed = contextBridge.exposeInMainWorld.mock.calls.map(([name]) => name)
  bridge = contextBridge.exposeInMainWorld.mock.lastCall?.[1] as Bridge
})

it('gives the page three functions and nothing else', () => {
  expect(exposed).toEqual(['throughline'])
  expect(Object.keys(bridge)).toEqual(['call', 'pathOf', 'subscribe'])
})

it('passes on a call by a name of the contract', async () => {
  expect(await bridge.call('personas.list', {}, 'call-1')).toBe('answered')
  expect(ipcRenderer.invoke).toHaveBeenLastCalledWith('throughline:call', 'personas.list', {}, 'call-1')
})

it('lets no other name through', async () => {
  ipcRenderer.invoke.mockClear()
  expect(await bridge.call('shell.run' as never, {} as never)).toEqual({
    ok: false,
    error: { kind: 'invalid-input', field: 'method', reason: 'is not one of the contract' },
  })
  expect(ipcRenderer.invoke).not.toHaveBeenCalled()
})

it('says where a file lies that was dropped or chosen', async () => {
  const file = new File(['Words.'], 'call.vtt')
  webUtils.getPathForFile.mockReturnValueOnce('/research/call.vtt')
  expect(await bridge.pathOf(file)).toBe('/research/call.vtt')
  expect(webUtils.getPathForFile).toHaveBeenLastCalledWith(file)
})

it('says so when a file lies nowhere', async () => {
  webUtils.getPathForFile.mockReturnValueOnce('')
  await expect(bridge.pathOf(new File(['Words.'], 'call.vtt'))).rejects.toThrow(
    /^“call.vtt” is no file on this computer. Save it first.$/,
  )
})

it('passes on events without what Electron adds to them, until that is ended', () => {
  const listen = vi.fn()
  const end = bridge.subscribe(listen)
  const [channel, hear] = ipcRenderer.on.mock.lastCall ?? []
  expect(channel).toBe('throughline:event')
  hear({ sender: 'must not reach the page' }, { type: 'project' })
  expect(listen.mock.calls).toEqual([[{ type: 'project' }]])
  expect(end()).toBeUndefined()
  expect(ipcRenderer.off).toHaveBeenCalledExactlyOnceWith('throughline:event', hear)
})
