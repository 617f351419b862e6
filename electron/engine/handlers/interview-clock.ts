import { clockAt, type Interview } from '../../../shared/model/interview.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { clockOf, interviewById } from '../store/interviews.ts'

type ClockMethod = 'interviews.startClock' | 'interviews.pauseClock' | 'interviews.setClock'

/**
 * The clock of a live interview. Only when it began to run and what it showed then are stored, so that it runs on while
 * the window, or the computer, is off.
 */
export const interviewClock: Pick<HandlersOf<'interviews'>, ClockMethod> = {
  'interviews.startClock': ({ id }, context) => {
    const { title, clock } = clockOf(context.read, id)
    const since = clock.since ?? context.now()
    return turnClock(context, id, `start the clock of ${title}`, clock.elapsed, since)
  },
  'interviews.pauseClock': ({ id }, context) => {
    const { title, clock } = clockOf(context.read, id)
    const elapsed = clockAt(clock, context.engine.now().getTime())
    return turnClock(context, id, `pause the clock of ${title}`, elapsed, null)
  },
  'interviews.setClock': ({ id, elapsed }, context) => {
    const { title, clock } = clockOf(context.read, id)
    const since = clock.since === null ? null : context.now()
    return turnClock(context, id, `set the clock of ${title}`, elapsed, since)
  },
}

function turnClock(
  { read, write }: CommandContext,
  id: Interview['id'],
  label: string,
  elapsed: number,
  since: string | null,
): Interview {
  write(label, writer => writer.update('interview', { id }, { clock_elapsed: elapsed, clock_since: since }))
  return interviewById(read, id)
}
