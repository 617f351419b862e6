import { vi } from 'vitest'
import type { Engine } from '../../electron/engine/client.ts'
import type { EngineEvent } from '../../shared/contract/index.ts'
import type { Result } from '../../shared/errors.ts'

/** An engine that answers what a test says, and records what it was asked. */
export function fakeEngine(answers: Readonly<Record<string, Result<unknown>>> = {}) {
  const listeners = new Set<(event: EngineEvent) => void>()
  return {
    call: vi.fn<Engine['call']>(
      async name => answers[name] ?? { ok: true, value: name.endsWith('.recent') ? [] : null },
    ),
    subscribe: vi.fn<Engine['subscribe']>(listen => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    }),
    close: vi.fn<Engine['close']>(async () => {}),
    announce(event: EngineEvent) {
      for (const listen of listeners) listen(event)
    },
  }
}
