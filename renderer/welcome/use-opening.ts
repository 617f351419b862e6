import { useState } from 'react'
import { EngineFailure } from '../../shared/errors.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { storeTyped } from '../shell/closing.ts'

/** Why a project could not be opened or written. */
export type OpeningFailure = {
  readonly path: string | null
  readonly text: string
  /** It is in use elsewhere: it can still be read. */
  readonly isLocked: boolean
}

export type Opening = {
  readonly failure: OpeningFailure | null
  /** The path that is being opened; null for a project without one yet. Undefined: nothing is. */
  readonly busyWith: string | null | undefined
  /** Each gives whether it was done. */
  open(path: string, readOnly?: boolean): Promise<boolean>
  create(path: string, name: string): Promise<boolean>
  openSample(): Promise<boolean>
  clear(): void
}

/** Opens projects, one at a time, and keeps what went wrong to be shown where it was asked for. */
export function useOpening(): Opening {
  const [failure, setFailure] = useState<OpeningFailure | null>(null)
  const [busyWith, setBusyWith] = useState<string | null | undefined>(undefined)

  async function run(path: string | null, work: () => Promise<unknown>): Promise<boolean> {
    if (busyWith !== undefined) return false
    setBusyWith(path)
    setFailure(null)
    try {
      await storeTyped()
      await work()
      return true
    } catch (reason) {
      const isLocked = reason instanceof EngineFailure && reason.error.kind === 'project-locked'
      setFailure({ path, text: failureText(reason), isLocked })
      return false
    } finally {
      setBusyWith(undefined)
    }
  }

  return {
    failure,
    busyWith,
    open: (path, readOnly = false) => run(path, () => call('projects.open', { path, readOnly })),
    create: (path, name) => run(path, () => call('projects.create', { path, name })),
    openSample: () => run(null, () => call('projects.openSample', {})),
    clear: () => setFailure(null),
  }
}
