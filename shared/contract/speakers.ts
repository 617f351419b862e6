import { z } from 'zod'
import { interviewId, participantId, speakerId } from '../model/ids.ts'
import type { Speaker } from '../model/interview.ts'
import { line } from '../model/text.ts'
import { command } from './define.ts'

export const speakers = {
  /**
   * Adds a speaker to an interview, for its lines to name; gives the one that is there if its name is taken, in whatever case.
   * An `id` may be given by an editor that already shows it.
   */
  'speakers.create': command<Speaker>()(
    z.object({
      id: speakerId.optional(),
      interviewId,
      name: line(),
      participantId: participantId.nullable().default(null),
      isInterviewer: z.boolean().default(false),
    }),
  ),
  /**
   * Renames a speaker or says who it is, on all lines at once. Whoever is assigned becomes a participant of the interview.
   * What is left out stays; an interviewer is no participant. `conflict` when another speaker of the interview has that name.
   */
  'speakers.update': command<Speaker>()(
    z.object({
      id: speakerId,
      name: line().optional(),
      participantId: participantId.nullable().optional(),
      isInterviewer: z.boolean().optional(),
    }),
  ),
  /** Gives all lines of one speaker to another of the same interview, in one step. */
  'speakers.merge': command<Speaker>()(z.object({ id: speakerId, into: speakerId })),
}
