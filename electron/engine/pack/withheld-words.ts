/** Fewer letters than these are nobody's own words. */
const tellingLength = 12

/** What stands where a sentence of the researchers would give away words that may not leave. */
export const withheldSentence = 'Withheld: these are the words of somebody who did not agree to it'

/**
 * Gives what tells whether a text repeats words that must not leave the project: a claim is first worded from the quote
 * it was made of, and so may be that quote.
 */
export function createWithheldCheck(withheld: readonly string[]): (text: string) => boolean {
  const words = withheld.map(comparable)
  return given => {
    const text = comparable(given)
    return words.some(
      one =>
        (text === one && text !== '') ||
        (text.length >= tellingLength && one.includes(text)) ||
        (one.length >= tellingLength && text.includes(one)),
    )
  }
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
