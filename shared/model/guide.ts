import { z } from 'zod'
import type { GuideId } from './ids.ts'
import { interviewKind } from './interview-kind.ts'
import { line } from './text.ts'

export const guideQuestion = z.object({
  /** Stands in the blocks of the lines that ask it. */
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  text: line(500),
  /** What of a persona it asks for: "Business model". Empty for none. */
  topic: z.string().trim().max(60).default(''),
})
export type GuideQuestion = z.infer<typeof guideQuestion>

const questions = z
  .array(guideQuestion)
  .max(200)
  .refine(given => new Set(given.map(one => one.id)).size === given.length, 'use one id twice')

/** The questions beside an interview's notes: a copy of a guide, which the interview may change for itself. */
export const interviewGuide = z.object({ name: line(), questions })
export type InterviewGuide = z.infer<typeof interviewGuide>

/** A set of questions, as a file in `resources/guides/` holds it. */
export const guideTemplate = interviewGuide.extend({ kind: interviewKind })

/** A guide to choose: one that comes with Throughline (its id is its file's name), or one's own. */
export type Guide = z.infer<typeof guideTemplate> & {
  readonly id: GuideId | string
  readonly isOwn: boolean
}
