import { useCallback, useState } from 'react'
import type { ExportedFile, PackFormat } from '../../shared/contract/packs.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { packFileName } from '../../shared/model/file-name.ts'
import type { PersonaId } from '../../shared/model/ids.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { useEngineEvents } from '../engine/use-engine.ts'
import { storeTyped } from '../shell/closing.ts'
import { chooseDestination, download } from '../shell/hand-over.ts'
import { announce } from '../ui/announce.ts'
import { showFailure } from '../ui/toasts.ts'

export type PackWish = {
  readonly projectName: string
  readonly format: PackFormat
  readonly personaIds: readonly PersonaId[]
  readonly withNames: boolean
}

export type ExportState =
  | { readonly is: 'idle' }
  | {
      readonly is: 'running'
      readonly callId: string
      readonly step: string
      readonly done: number
      readonly total: number
    }
  /** `isDownload`: the browser has it; otherwise it lies at its path. */
  | { readonly is: 'done'; readonly file: ExportedFile; readonly isDownload: boolean }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly text: string }

/** One export at a time, with its progress and how it ended. */
export function usePackExport(): {
  readonly state: ExportState
  run(wish: PackWish): Promise<void>
  cancel(): void
  forget(): void
} {
  const [state, setState] = useState<ExportState>({ is: 'idle' })

  useEngineEvents(
    useCallback(event => {
      if (event.type !== 'progress') return
      const { callId, step, done, total } = event
      setState(shown =>
        shown.is === 'running' && shown.callId === callId ? { ...shown, step, done, total } : shown,
      )
    }, []),
  )

  async function run({ projectName, format, personaIds, withNames }: PackWish) {
    if (state.is === 'running') return
    try {
      await storeTyped()
      const destination = await chooseDestination(packFileName(projectName, format))
      if (!destination) return
      const callId = crypto.randomUUID()
      setState({ is: 'running', callId, step: 'Gathering the evidence', done: 0, total: 3 })
      const wish = { format, path: destination.path, personaIds: [...personaIds], withNames }
      const file = await call('packs.export', wish, callId)
      const isDownload = destination.path === null
      if (isDownload) download(file.path, file.fileName)
      setState({ is: 'done', file, isDownload })
      announce(isDownload ? `Your browser is saving ${file.fileName}` : `Written: ${file.fileName}`)
    } catch (failure) {
      const isCancelled = failure instanceof EngineFailure && failure.error.kind === 'cancelled'
      setState(isCancelled ? { is: 'cancelled' } : { is: 'failed', text: failureText(failure) })
    }
  }

  function cancel() {
    if (state.is === 'running') call('calls.cancel', { callId: state.callId }).catch(showFailure)
  }

  return { state, run, cancel, forget: () => setState({ is: 'idle' }) }
}
