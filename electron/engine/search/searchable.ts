import { folded } from '../store/folding.ts'

/** Scripts whose words are not set apart by spaces: each of their characters is a word to the index. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const eachUnspaced = new RegExp(unspaced.source, 'gu')

/** A text as the index of words has it: without case and accents, and with spaces where a script has none. */
export function searchable(text: string): string {
  const plain = folded(text)
  return unspaced.test(plain) ? plain.replace(eachUnspaced, ' $& ') : plain
}

/** Whether a word is a character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** Words as the index tells them apart (FTS5, "Unicode61 Tokenizer": letters, numbers and private characters). */
export function wordsIn(text: string): readonly string[] {
  return searchable(text).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []
}
