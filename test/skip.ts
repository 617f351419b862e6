import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    skipReason?: string
  }
}

/** Skips a test where a machine cannot run it; `npm test` prints the reason in its summary. */
export function skipBecause(context: TestContext, reason: string): never {
  context.task.meta.skipReason = reason
  return context.skip(reason)
}
