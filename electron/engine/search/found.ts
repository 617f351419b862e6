import type { Found } from '../../../shared/contract/search.ts'
import { folded } from '../store/folding.ts'
import type { Term } from './search-query.ts'
import { isUnspaced } from './searchable.ts'

/** Where in a text terms stand, in its own UTF-16 units, in order and apart from each other; at most `most`. */
export function foundIn(text: string, terms: readonly Term[], most = 1_000): readonly Found[] {
  if (terms.length === 0) return []
  const { plain, at } = plainText(text)
  const found: Found[] = []
  for (const match of plain.matchAll(patternOf(terms))) {
    found.push({ start: at(match.index), end: at(match.index + match[0].length) })
    if (found.length === most) break
  }
  return found
}

/** Whether all terms stand in a text. */
export function holdsAll(text: string, terms: readonly Term[]): boolean {
  const plain = folded(text)
  return terms.every(term => patternOf([term]).test(plain))
}

const inWord = '[\\p{L}\\p{N}\\p{Co}]'
const between = '[^\\p{L}\\p{N}\\p{Co}]'

/** Any of the terms, in a text without case and accents. */
function patternOf(terms: readonly Term[]): RegExp {
  const sources = terms.map(({ words, isBeginning }) => {
    const parts = words.map((word, index) => {
      const next = words[index + 1]
      if (next === undefined) return word
      return `${word}${between}${isUnspaced(word) || isUnspaced(next) ? '*' : '+'}`
    })
    const [first = ''] = words
    const last = words.at(-1) ?? ''
    const before = isUnspaced(first) ? '' : `(?<!${inWord})`
    const after = isUnspaced(last) ? '' : isBeginning ? `${inWord}*` : `(?!${inWord})`
    return `${before}${parts.join('')}${after}`
  })
  return new RegExp(sources.join('|'), 'gu')
}

/** A text without case and accents, and what its offsets are in the text itself. */
function plainText(text: string): { plain: string; at(offset: number): number } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, where nothing moves
  if (/^[\x00-\x7f]*$/.test(text)) return { plain: text.toLowerCase(), at: offset => offset }
  const offsets: number[] = []
  let plain = ''
  let offset = 0
  for (const character of text) {
    const bare = folded(character)
    for (let unit = 0; unit < bare.length; unit++) offsets.push(offset)
    plain += bare
    offset += character.length
  }
  // What ends before an accent ends behind it.
  return { plain, at: index => offsets[index] ?? text.length }
}
