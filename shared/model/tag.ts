import { z } from 'zod'
import type { QuoteId, TagId } from './ids.ts'

export const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'is not a colour like #2B5C8A')

/** The longest name of a tag, and the longest text that says what it is for, in UTF-16 units. */
export const longestTagName = 100
export const longestTagText = 10_000

/** The researcher's own label; tags form a tree, the codebook. */
export type Tag = {
  readonly id: TagId
  readonly name: string
  readonly color: string
  /** What it means. */
  readonly description: string
  /** When to use it, and when not. */
  readonly usage: string
  /** A quote that shows what it is for; null also where that quote is not there any more. */
  readonly exampleId: QuoteId | null
  readonly parentId: TagId | null
  /** How many quotes carry it; those of tags below it are not counted. */
  readonly quotes: number
}

/** Where a tag or a tag below it is used: distinct quotes, their interviews, and the partners they speak for. */
export type TagUsage = {
  readonly tagId: TagId
  readonly quotes: number
  readonly interviews: number
  readonly partners: number
}
