import { z } from 'zod'

/** A word of the field, explained. */
export type Term = {
  /** Names it in addresses and among the terms it refers to. */
  readonly key: string
  readonly term: string
  /** What else it is called. */
  readonly also: readonly string[]
  readonly text: string
  readonly see: readonly string[]
  /** Whether this project says so itself, in place of what Throughline says or beside it. */
  readonly isOwn: boolean
}

/** What Throughline's own file of terms holds. */
export const termFile = z.array(
  z.object({
    key: z.string(),
    term: z.string(),
    also: z.array(z.string()),
    text: z.string(),
    see: z.array(z.string()),
  }),
)

/** The key that a term of that name has: "Deal registration" and "deal  registration" are one. */
export function termKey(term: string): string {
  return (
    term
      .trim()
      .toLocaleLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '') || 'term'
  )
}
