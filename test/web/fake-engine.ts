import type { Engine } from '../../electron/engine/client.ts'
import type { EngineEvent } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/errors.ts'

export type FakeEngine = Engine & {
  readonly calls: { readonly name: string; readonly input: unknown; readonly callId: string | undefined }[]
  /** What the next calls give; throwing stands for a bug. */
  answer: (name: string, input: unknown) => Result<unknown>
  announce(event: EngineEvent): void
  readonly listeners: ReadonlySet<unknown>
}

/** Records what reaches it: the web host's own rules need no project. */
export function createFakeEngine(): FakeEngine {
  const listeners = new Set<(event: EngineEvent) => void>()
  const engine: FakeEngine = {
    calls: [],
    answer: () => ({ ok: true, value: null }),
    listeners,
    announce(event) {
      for (const listen of listeners) listen(event)
    },
    async call(name, input, callId) {
      engine.calls.push({ name, input, callId })
      return engine.answer(name, input)
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    close: async () => {},
  }
  return engine
}
