import { randomUUID } from 'node:crypto'
import type { EngineMethodName, Input, Output } from '../../shared/contract/index.ts'
import { EngineFailure, type Result } from '../../shared/errors.ts'
import type { Engine } from '../engine/client.ts'

/** The engine as a command uses it: typed, and with errors thrown. */
export type Session = {
  call<Name extends EngineMethodName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Asks what is under way to stop: it fails with `cancelled`. */
  cancel(): void
}

export function createSession(engine: Engine): Session {
  const running = new Set<string>()
  return {
    async call<Name extends EngineMethodName>(name: Name, input: Input<Name>) {
      const callId = randomUUID()
      running.add(callId)
      try {
        const result = (await engine.call(name, input, callId)) as Result<Output<Name>>
        if (!result.ok) throw new EngineFailure(result.error)
        return result.value
      } finally {
        running.delete(callId)
      }
    },
    cancel() {
      for (const callId of running) void engine.call('calls.cancel', { callId }).catch(() => {})
    },
  }
}
