import { folded } from '../store/folding.ts'

/** Scripts whose words are not set apart by spaces: each of their characters is a word to the index. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3099\u309a\u30fc]/u
const betweenWords = /[^\p{L}\p{M}\p{N}\p{Co}]+/gu
const eachUnspaced = new RegExp(unspaced.source, 'gu')

/**
 * A text as the index of words has it: without case and accents, with spaces where a script has none, and with nothing
 * between its words of which FTS5's older tables of Unicode would think that it belongs to them.
 */
export function searchable(text: string): string {
  const plain = folded(text)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7f]*$/.test(plain)) return plain
  return plain.replace(betweenWords, ' ').replace(eachUnspaced, ' $& ')
}

/** Whether a word is a character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** Words as the index tells them apart (FTS5, "Unicode61 Tokenizer"): letters, marks, numbers and private characters. */
export function wordsIn(text: string): readonly string[] {
  return searchable(text).match(/[\p{L}\p{M}\p{N}\p{Co}]+/gu) ?? []
}
