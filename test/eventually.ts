import { vi } from 'vitest'

/** Waits until something holds. On a busy machine that takes a while; only what never comes should fail. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 100_000 })
}
