import type { Found } from '../../../shared/contract/search.ts'
import { folded } from '../store/folding.ts'
import type { SearchQuery, Term } from './search-query.ts'
import { isUnspaced, unspaced } from './searchable.ts'

/** Where in a text terms stand, in its own UTF-16 units, in order and apart from each other; at most `most`. */
export function foundIn(text: string, terms: readonly Term[], most = 1_000): readonly Found[] {
  const places = foundEach(text, terms, most)
    .flat()
    .sort((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  const apart = places.filter(place => {
    if (place.start < end) return false
    end = place.end
    return true
  })
  return apart.slice(0, most)
}

/** Where in a text each of some terms stands, in its own UTF-16 units; of each at most `most`. */
export function foundEach(text: string, terms: readonly Term[], most: number): readonly (readonly Found[])[] {
  if (terms.length === 0) return []
  const { plain, at } = plainText(text)
  return terms.map(term =>
    placesOf(term, plain, most).map(place => ({ start: at(place.start), end: at(place.end) })),
  )
}

/** Tells whether all wanted words of a search stand in a text, and none of the unwanted. */
export function createFilter({
  wanted,
  unwanted,
}: Pick<SearchQuery, 'wanted' | 'unwanted'>): (text: string) => boolean {
  return text => {
    const plain = folded(text)
    const stands = (term: Term) => nextPlace(term, plain, 0) !== null
    return wanted.every(stands) && !unwanted.some(stands)
  }
}

function placesOf(term: Term, plain: string, most: number): readonly Found[] {
  const places: Found[] = []
  let place = nextPlace(term, plain, 0)
  while (place && places.length < most) {
    places.push(place)
    place = nextPlace(term, plain, place.end)
  }
  return places
}

/** The first place of a term behind an offset of a text without case and accents. */
function nextPlace({ words, isBeginning }: Term, plain: string, from: number): Found | null {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  for (let start = plain.indexOf(first, from); start >= 0; start = plain.indexOf(first, start + 1)) {
    if (!isUnspaced(first) && isInWord(characterBefore(plain, start))) continue
    const end = endOf(words, plain, start)
    if (end === null) continue
    if (isUnspaced(last)) return { start, end }
    const wordEnd = endOfWord(plain, end)
    if (isBeginning || wordEnd === end) return { start, end: wordEnd }
  }
  return null
}

/** Where words that follow each other from `start` on end; null where others stand between them. */
function endOf(words: readonly string[], plain: string, start: number): number | null {
  let end = start + (words[0]?.length ?? 0)
  for (const [index, word] of words.entries()) {
    if (index === 0) continue
    const behind = end
    while (end < plain.length && isBetween(characterAt(plain, end))) end += characterAt(plain, end).length
    const areApart = end > behind || isUnspaced(word) || isUnspaced(words[index - 1] ?? '')
    if (!areApart || !plain.startsWith(word, end)) return null
    end += word.length
  }
  return end
}

function endOfWord(plain: string, offset: number): number {
  let end = offset
  while (end < plain.length && isInWord(characterAt(plain, end))) end += characterAt(plain, end).length
  return end
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0)
}

function characterBefore(text: string, offset: number): string {
  const unit = text.charAt(offset - 1)
  return /^[\udc00-\udfff]/.test(unit) ? text.slice(Math.max(0, offset - 2), offset) : unit
}

const inAnyWord = /^[\p{L}\p{M}\p{N}\p{Co}]/u
const asciiWord = /^[a-z0-9]/

/** A character of a word that spaces set apart: "CRM系统" is such a word, and two that are none. */
function isInWord(character: string): boolean {
  if (character < '\x80') return asciiWord.test(character)
  return inAnyWord.test(character) && !unspaced.test(character)
}

function isBetween(character: string): boolean {
  return character < '\x80' ? !asciiWord.test(character) : !inAnyWord.test(character)
}

/** A text without case and accents, and what its offsets are in the text itself. */
function plainText(text: string): { plain: string; at(offset: number): number } {
  const starts: { readonly plain: number; readonly text: number }[] = []
  let plain = ''
  // Nothing moves within ASCII, so that only where other characters stand is noted down.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  for (const { index, 0: run } of text.matchAll(/[\x00-\x7f]+|[^\x00-\x7f]/gu)) {
    const bare = run.charCodeAt(0) < 0x80 ? run.toLowerCase() : foldedCharacter(run)
    // What ends before an accent ends behind it: an accent begins nowhere.
    if (bare !== '') starts.push({ plain: plain.length, text: index })
    plain += bare
  }
  return {
    plain,
    at(offset) {
      if (offset >= plain.length) return text.length
      let [low, high] = [0, starts.length - 1]
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]!.plain <= offset) low = middle
        else high = middle - 1
      }
      const start = starts[low]
      if (!start) return offset
      // A character that became several is still one.
      const isAscii = text.charCodeAt(start.text) < 0x80
      return start.text + (isAscii ? offset - start.plain : 0)
    },
  }
}

const characters = new Map<string, string>()

function foldedCharacter(character: string): string {
  let bare = characters.get(character)
  if (bare === undefined) {
    bare = folded(character)
    // A hostile text has every character there is.
    if (characters.size < 10_000) characters.set(character, bare)
  }
  return bare
}
