import { longestTagName } from '../../../shared/model/tag.ts'

/** One tag as a file of a codebook says it. */
export type CodebookRow = {
  /** Names from the top down to its own. */
  readonly path: readonly string[]
  /** As #RRGGBB; null where the file says none that can be read. */
  readonly color: string | null
  readonly description: string
  readonly usage: string
  /** The words of its example. */
  readonly example: string
}

/** What a file holds, in its order: a tag stands behind the one above it. */
export type CodebookFile = { readonly rows: readonly CodebookRow[]; readonly warnings: readonly string[] }

/** A name as it stands on one line. */
export function asTagName(text: string): string {
  return text.replace(/[\s\0]+/gu, ' ').trim()
}

/** Why a name is none, as it goes on from "skipped:"; null for one that is. */
export function nameProblem(name: string): string | null {
  if (name === '') return 'it has no name'
  return name.length > longestTagName ? `its name is longer than ${longestTagName} characters` : null
}

/**
 * A colour as #RRGGBB, from #RGB or with alpha, which is left out. Programs write alpha in front (#FF2B5C8A) or behind
 * (#2B5C8AFF): it is where the full one stands.
 */
export function asColor(text: string): string | null {
  const digits = /^#?([0-9a-f]{3,8})$/i.exec(text.trim())?.[1]?.toUpperCase() ?? ''
  if (digits.length === 6) return `#${digits}`
  if (digits.length === 3 || digits.length === 4) {
    return `#${[...digits.slice(0, 3)].map(digit => digit + digit).join('')}`
  }
  if (digits.length !== 8) return null
  const isInFront = digits.startsWith('FF') && !digits.endsWith('FF')
  return `#${isInFront ? digits.slice(2) : digits.slice(0, 6)}`
}
