import type { InterviewId } from '../../../shared/model/ids.ts'
import type { Clock } from '../../../shared/model/interview.ts'
import { perform } from '../../engine/perform.ts'
import { announce } from '../../ui/announce.ts'

/** Starts, pauses and resumes the clock. */
export const clockKeys = 'Mod+Alt+P'

export async function turnClock(id: InterviewId, { since }: Clock): Promise<void> {
  const isRunning = since !== null
  if (await perform(isRunning ? 'interviews.pauseClock' : 'interviews.startClock', { id }))
    announce(isRunning ? 'The clock is paused.' : 'The clock runs.')
}
