import type { ImportReport } from '../../shared/contract/imports.ts'
import { bridge } from '../bridge/bridge.ts'
import { call } from '../engine/client.ts'
import { createStore } from '../ui/store.ts'
import type { ImportFile } from './import-file.ts'

export type Progress = { readonly step: string; readonly done: number; readonly total: number }

/** An import from its first file to its report; nothing is written before it runs. */
export type ImportSession =
  | { readonly is: 'closed' }
  | ({ readonly is: 'reading' } & Progress)
  /** `shown`: the key of a file, or null for what is said of all. */
  | { readonly is: 'choosing'; readonly files: readonly ImportFile[]; readonly shown: string | null }
  | ({ readonly is: 'running'; readonly isStopping: boolean } & Progress)
  | { readonly is: 'done'; readonly report: ImportReport; readonly isCancelled: boolean }

export const importSession = createStore<ImportSession>({ is: 'closed' }, { ofProject: true })

/** Text to be pasted into the dialog for it, which is open when this is not null. */
export const pasting = createStore<string | null>(null, { ofProject: true })

/** What is under way and can be stopped. */
let underWay: { readonly abort: AbortController; readonly callId: string } | null = null

/** Runs one long call of an import; what it says of its progress goes to `onProgress`. */
export async function underWayWith<Value>(
  onProgress: (progress: Progress) => void,
  work: (call: { readonly signal: AbortSignal; readonly callId: string }) => Promise<Value>,
): Promise<Value> {
  const own = { abort: new AbortController(), callId: crypto.randomUUID() }
  underWay = own
  const stopListening = bridge.subscribe(event => {
    // What is still said of it after it was stopped would open it again.
    const isOwn = event.type === 'progress' && event.callId === own.callId
    if (isOwn && !own.abort.signal.aborted) onProgress(event)
  })
  try {
    return await work({ signal: own.abort.signal, callId: own.callId })
  } finally {
    stopListening()
    if (underWay === own) underWay = null
  }
}

/** Stops what is under way: reading ends the import, running keeps what was imported before. */
export function cancelImport(): void {
  const session = importSession.get()
  if (session.is === 'running') importSession.set({ ...session, isStopping: true })
  else importSession.set({ is: 'closed' })
  if (!underWay) return
  underWay.abort.abort()
  // A call that ended in the meantime needs no stopping.
  call('calls.cancel', { callId: underWay.callId }).catch(() => undefined)
}

export function closeImport(): void {
  importSession.set({ is: 'closed' })
}

/** Changes one file of those being chosen, or all of them. */
export function changeFiles(which: string | 'all', change: (file: ImportFile) => Partial<ImportFile>): void {
  const session = importSession.get()
  if (session.is !== 'choosing') return
  importSession.set({
    ...session,
    files: session.files.map(file =>
      which === 'all' || file.key === which ? { ...file, ...change(file) } : file,
    ),
  })
}

export function showFile(shown: string | null): void {
  const session = importSession.get()
  if (session.is === 'choosing') importSession.set({ ...session, shown })
}
