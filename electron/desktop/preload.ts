import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { type Bridge, type EngineEvent, methodNames } from '../../shared/contract/index.ts'
import { callChannel, eventChannel } from './channels.ts'

const names: ReadonlySet<string> = new Set(methodNames)

const bridge: Bridge = {
  call(name, input, callId) {
    if (names.has(name)) return ipcRenderer.invoke(callChannel, name, input, callId)
    const error = { kind: 'invalid-input', field: 'method', reason: 'is not one of the contract' } as const
    return Promise.resolve({ ok: false, error })
  },
  async pathOf(file) {
    const path = webUtils.getPathForFile(file)
    if (path === '') throw new Error(`“${file.name}” is no file on this computer. Save it first.`)
    return path
  },
  subscribe(listen) {
    const hear = (_event: IpcRendererEvent, event: EngineEvent) => listen(event)
    ipcRenderer.on(eventChannel, hear)
    return () => {
      ipcRenderer.off(eventChannel, hear)
    }
  },
}

contextBridge.exposeInMainWorld('throughline', bridge)
