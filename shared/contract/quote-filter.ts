import { z } from 'zod'
import { consentStatus } from '../model/consent.ts'
import { attributeId, interviewId, partnerId, segmentId, tagId } from '../model/ids.ts'
import { interviewKind } from '../model/interview-kind.ts'
import { kind } from '../model/kind.ts'
import { partnerType } from '../model/partner.ts'
import { stage } from '../model/stage.ts'
import { prose } from '../model/text.ts'

/** At most so many choices of one part: what a hand-written address may ask for has an end. */
const choices = <Choice extends z.ZodType>(choice: Choice) => z.array(choice).max(1_000).default([])
const yesNo = z.boolean().nullable().default(null)
const date = z.iso.date().nullable().default(null)

/** Partners by one figure of theirs: any of some values, or a number or date from one to another. */
export const attributeCondition = z.object({
  attributeId,
  values: choices(z.string().max(1_000)),
  from: z.string().max(100).nullable().default(null),
  to: z.string().max(100).nullable().default(null),
})
export type AttributeCondition = z.infer<typeof attributeCondition>

/** The parts of a filter that can be turned round. Of the others, `false` is already the opposite of `true`. */
export const negatableParts = [
  'text',
  'kinds',
  'tagIds',
  'partnerIds',
  'partnerTypes',
  'segmentIds',
  'stages',
  'roles',
  'interviewKinds',
  'interviewIds',
  'dates',
  'attributes',
  'consents',
] as const
export type NegatablePart = (typeof negatableParts)[number]

/**
 * Which quotes a list shows. Every part that is given narrows; within a part any of its choices will do. Null among the
 * choices stands for having none: no tag, no partner, no stage.
 */
export const quoteFilter = z.object({
  /** Words in the quote or its memo, as a person searches: all of them, "exact phrases", -without. */
  text: prose(1_000).default(''),
  kinds: choices(kind),
  /** These tags, and those below them. */
  tagIds: choices(tagId.nullable()),
  partnerIds: choices(partnerId.nullable()),
  partnerTypes: choices(partnerType.nullable()),
  segmentIds: choices(segmentId.nullable()),
  stages: choices(stage.nullable()),
  /** Roles of whoever said it; null where none is known. */
  roles: choices(z.string().max(300).nullable()),
  interviewKinds: choices(interviewKind),
  interviewIds: choices(interviewId),
  /** Days of interviews, both included. */
  from: date,
  to: date,
  attributes: z.array(attributeCondition).max(20).default([]),
  /** Null for the interviewer's words, and where nobody took part. */
  consents: choices(consentStatus.nullable()),
  isStarred: yesNo,
  isPlaced: yesNo,
  needsReview: yesNo,
  hasMemo: yesNo,
  /** The parts that are turned round: everything but. */
  not: z.array(z.enum(negatableParts)).max(negatableParts.length).default([]),
})
export type QuoteFilter = z.infer<typeof quoteFilter>

/** `match` is how well the words fit, and `date` where there are no words. */
export const quoteOrders = ['date', 'match', 'interview', 'partner', 'kind', 'tag', 'placed'] as const
export const quoteSort = z.object({
  by: z.enum(quoteOrders).default('date'),
  isReversed: z.boolean().default(false),
})
export type QuoteSort = z.infer<typeof quoteSort>
