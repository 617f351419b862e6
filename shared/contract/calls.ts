import { z } from 'zod'
import { command } from './define.ts'

export const callId = z.string().min(1).max(100)

export const calls = {
  /** Asks a running call to stop: it ends with `cancelled`. One that is still on its way ends as it arrives; nothing happens if it has already ended. */
  'calls.cancel': command<null>()(z.object({ callId })),
}
