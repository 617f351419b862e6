import type { Kind } from '../../../shared/model/kind.ts'

/** What the flags at a line's end ask for: its kinds, its tags, and how long the line is without them. */
export type LineFlags = {
  readonly length: number
  readonly kinds: readonly Kind[]
  readonly tagNames: readonly string[]
}

const kindFlags: Readonly<Record<string, Kind>> = { m: 'motivation', p: 'painPoint', n: 'need' }

const lastFlag = /(?:^|\s)#(\p{L}[\p{L}\p{N}_-]*)\s*$/u

/** Reads `#m`, `#p`, `#n` and `#any-tag` off the end of a line; null when there is none, or nothing before them. */
export function lineFlags(line: string): LineFlags | null {
  const names: string[] = []
  let rest = line
  for (let match = lastFlag.exec(rest); match?.[1]; match = lastFlag.exec(rest)) {
    names.unshift(match[1])
    rest = rest.slice(0, match.index)
  }
  const words = rest.trimEnd()
  if (names.length === 0 || words === '') return null
  const kinds = names.flatMap(name => kindFlags[name.toLowerCase()] ?? [])
  const tagNames = names.filter(name => kindFlags[name.toLowerCase()] === undefined)
  return { length: words.length, kinds: [...new Set(kinds)], tagNames: [...new Set(tagNames)] }
}

/** `deal-registration` as a flag means the tag "Deal registration". */
export function sameTagName(flag: string, tag: string): boolean {
  const plain = (name: string) => name.toLocaleLowerCase().replace(/[\s_-]+/g, ' ')
  return plain(flag) === plain(tag)
}
