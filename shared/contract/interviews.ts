import { z } from 'zod'
import { interviewId, participantId, partnerId, quoteId } from '../model/ids.ts'
import { block, type Interview, type InterviewSummary, longestText } from '../model/interview.ts'
import { partnerType } from '../model/partner.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

const date = z.iso.date('is not a date like 2027-03-12')
const offset = z.int().min(0).max(longestText)

/** What an import says of itself: one list each, files by the name they were given. */
export type ImportReport = {
  readonly imported: readonly { file: string; interview: string; turns: number; speakers: number }[]
  readonly skipped: readonly { file: string; reason: string }[]
  readonly failed: readonly { file: string; reason: string }[]
}

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
  /** Imports plain text or Markdown files, one interview a file; a bad file fails alone. */
  'interviews.import': command<ImportReport>()(z.object({ paths: z.array(prose(4_096)).min(1) })),
}
