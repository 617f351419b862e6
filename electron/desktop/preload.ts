import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { type Bridge, type EngineEvent, methodNames } from '../../shared/contract/index.ts'
import { callChannel, eventChannel } from './channels.ts'

const names: ReadonlySet<string> = new Set(methodNames)

const bridge: Bridge = {
  call(name, input, callId) {
    if (names.has(name)) return ipcRenderer.invoke(callChannel, name, input, callId)
    const error = { kind: 'invalid-input', field: 'method', reason: 'is not one of the contract' } as const
    return Promise.resolve({ ok: false, error })
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
