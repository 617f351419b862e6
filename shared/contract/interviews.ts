import { z } from 'zod'
import { interviewGuide } from '../model/guide.ts'
import { interviewId, participantId, partnerId, quoteId, speakerId } from '../model/ids.ts'
import { block, type Interview, type InterviewSummary, longestText, longestTime } from '../model/interview.ts'
import { interviewKind } from '../model/interview-kind.ts'
import { partnerType } from '../model/partner.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

const date = z.iso.date('is not a date like 2027-03-12')
const offset = z.int().min(0).max(longestText)

/**
 * Partners and participants that a form creates or changes together with its interview, as one step: those whose
 * ids are not there yet are created with them.
 */
const people = z
  .object({
    partners: z
      .array(z.object({ id: partnerId, name: line(), type: partnerType }))
      .max(200)
      .default([]),
    participants: z
      .array(z.object({ id: participantId, name: line(), role: prose(300), partnerId: partnerId.nullable() }))
      .max(200)
      .default([]),
  })
  .prefault({})
export type PeopleOfInterview = z.infer<typeof people>

export const interviews = {
  /** All interviews, latest date first. */
  'interviews.list': query<readonly InterviewSummary[]>()(z.object({})),
  /** One interview with its text. Its quotes are read apart from it, as they change apart from it. */
  'interviews.get': query<Interview>()(z.object({ id: interviewId })),
  /** Adds an interview without text. `not-found` for a partner or participant who is not there. */
  'interviews.create': command<Interview>()(
    z.object({
      title: line(),
      date,
      /** Left out: a partner interview when there is a partner, else an internal one. */
      kind: interviewKind.optional(),
      partnerId: partnerId.nullable().default(null),
      participantIds: z.array(participantId).max(200).default([]),
      people,
    }),
  ),
  /** Changes what is said of an interview; what is left out stays as it is. */
  'interviews.update': command<Interview>()(
    z.object({
      id: interviewId,
      title: line().optional(),
      date: date.optional(),
      kind: interviewKind.optional(),
      /** Null takes it away; lines that ask its questions stay. */
      guide: interviewGuide.nullable().optional(),
      partnerId: partnerId.nullable().optional(),
      participantIds: z.array(participantId).max(200).optional(),
      people,
    }),
  ),
  /** Removes the interview with its quotes and their evidence, in one undoable step. */
  'interviews.remove': command<null>()(z.object({ id: interviewId })),
  /**
   * Stores the text as it stands in the editor, one block a line, with where each quote's mark now is.
   * `conflict` when `revision` is not the stored one: read again and merge. Gives the new revision.
   * A quote without a mark keeps its place if its words were not touched, else it needs review.
   */
  'interviews.write': command<{ revision: number }>()(
    z.object({
      id: interviewId,
      revision: z.int().min(0),
      text: prose(longestText),
      blocks: z.array(block),
      marks: z.array(z.object({ quoteId, start: offset, end: offset })),
    }),
  ),
  /** Lets the clock run: from where it stands, if it was paused. Nothing happens when it runs already. */
  'interviews.startClock': command<Interview>()(z.object({ id: interviewId })),
  /** Stops the clock where it stands. */
  'interviews.pauseClock': command<Interview>()(z.object({ id: interviewId })),
  /** Corrects what the clock shows now, in ms; it runs on if it ran. */
  'interviews.setClock': command<Interview>()(
    z.object({ id: interviewId, elapsed: z.int().min(0).max(longestTime) }),
  ),
  /**
   * Moves the times of all lines by so many ms. `invalid-input` when one would come to lie before the start.
   * Gives the new revision.
   */
  'interviews.shiftTimes': command<{ revision: number }>()(
    z.object({ id: interviewId, by: z.int().min(-longestTime).max(longestTime) }),
  ),
  /** Says of one line who speaks it, or when; what is left out stays. `conflict` when the text has moved on. */
  'interviews.setLine': command<{ revision: number }>()(
    z.object({
      id: interviewId,
      revision: z.int().min(0),
      line: z.int().min(0),
      speakerId: speakerId.nullable().optional(),
      at: z.int().min(0).max(longestTime).nullable().optional(),
    }),
  ),
}
