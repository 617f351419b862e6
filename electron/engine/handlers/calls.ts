import type { HandlersOf } from '../context.ts'

export const calls: HandlersOf<'calls'> = {
  'calls.cancel': ({ callId }, { engine }) => {
    engine.cancel(callId)
    return null
  },
}
