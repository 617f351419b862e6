import type { Term } from '../../shared/model/term.ts'

/** A stretch of a text, and the term it is; null for what is between terms. */
export type TermStretch = { readonly at: number; readonly text: string; readonly term: Term | null }

/** Finds the terms in a text, as whole words and by any of their names; the longest where several begin together. */
export function findTerms(text: string, terms: readonly Term[]): readonly TermStretch[] {
  const byName = new Map(
    terms.flatMap(term => [term.term, ...term.also].map(name => [name.toLocaleLowerCase(), term])),
  )
  const names = [...byName.keys()].toSorted((one, other) => other.length - one.length)
  if (names.length === 0) return [{ at: 0, text, term: null }]
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${names.map(name => RegExp.escape(name)).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  )
  const stretches: TermStretch[] = []
  let end = 0
  for (const found of text.matchAll(pattern)) {
    if (found.index > end) stretches.push({ at: end, text: text.slice(end, found.index), term: null })
    stretches.push({
      at: found.index,
      text: found[0],
      term: byName.get(found[0].toLocaleLowerCase()) ?? null,
    })
    end = found.index + found[0].length
  }
  if (end < text.length) stretches.push({ at: end, text: text.slice(end), term: null })
  return stretches
}
