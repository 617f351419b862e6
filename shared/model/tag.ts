import { z } from 'zod'
import type { TagId } from './ids.ts'

export const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'is not a colour like #2B5C8A')

/** The researcher's own label; tags form a tree, the codebook. */
export type Tag = {
  readonly id: TagId
  readonly name: string
  readonly color: string
  readonly description: string
  readonly parentId: TagId | null
  readonly quotes: number
}
