/** Fewer letters than these are nobody's own words. */
const tellingLength = 12

/** What stands where a sentence of the researchers would give away words that may not leave. */
export const withheldSentence = 'Withheld: these are the words of somebody who did not agree to it'

/**
 * Gives what tells whether a text repeats words that must not leave the project: a claim is first worded from the quote
 * it was made of, and so may be that quote.
 */
export function createWithheldCheck(withheld: readonly string[]): (text: string) => boolean {
  const words = new Set(withheld.map(comparable))
  const together = [...words].join('\0')
  const byStart = Map.groupBy(
    [...words].filter(one => one.length >= tellingLength),
    one => one.slice(0, tellingLength),
  )
  const holdsOne = (text: string) => {
    for (let at = 0; at + tellingLength <= text.length; at++) {
      const begun = byStart.get(text.slice(at, at + tellingLength))
      if (begun?.some(one => text.startsWith(one, at))) return true
    }
    return false
  }
  return given => {
    const text = comparable(given)
    if (text === '') return false
    return words.has(text) || (text.length >= tellingLength && together.includes(text)) || holdsOne(text)
  }
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}
