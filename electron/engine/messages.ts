import type { EngineEvent } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/errors.ts'

/** What a host tells the engine at its start. */
export type EngineSettings = {
  /** Where what belongs to this person on this computer is kept: the recent list. */
  readonly settingsFolder: string
  /** Where new projects are proposed, and where the in-app picker opens. */
  readonly projectFolder: string
  /** The application's `resources` folder. */
  readonly resourcesFolder: string
  /** Who writes: stands in the change log. */
  readonly author: string
}

export type ToWorker =
  | {
      readonly type: 'call'
      readonly call: number
      readonly name: string
      readonly input: unknown
      readonly callId?: string
    }
  | { readonly type: 'printed'; readonly job: number; readonly failure: string | null }
  | { readonly type: 'close' }

export type FromWorker =
  | { readonly type: 'result'; readonly call: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: EngineEvent }
  | { readonly type: 'print'; readonly job: number; readonly htmlPath: string; readonly pdfPath: string }
  | { readonly type: 'stop-print'; readonly job: number }
