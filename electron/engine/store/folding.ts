import type { Database } from 'better-sqlite3'

/**
 * Text without case and accents, for finding. Marks that are more than accents stay: the vowels of Hindi and Thai, and
 * what makes か into が. Letters that no standard takes apart become those that people type for them.
 */
export function folded(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase()
  return isAscii(plain)
    ? plain
    : plain.replace(accents, '').replace(single, letter => typedFor[letter] ?? letter)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/** Marks that may be left out in writing (UAX #24: "Inherited" are those that go with any script), and joiners. */
const accents =
  /(?=\p{M})(?![\u3099\u309a])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Cyrillic}]|[\u0640\u00ad\u200b-\u200d\u2060]/gu

const typedFor: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
const single = new RegExp(`[${Object.keys(typedFor).join('')}]`, 'gu')

/**
 * The condition that a column contains words, case and accents aside, and its parameters. SQLite compares text that
 * is all ASCII by itself, which is twice as fast as asking JavaScript; `lower` is enough there.
 */
export function containsFolded(column: string, words: string): [string, ...unknown[]] {
  const needle = folded(words)
  return [
    `CASE WHEN octet_length(${column}) = length(${column}) THEN instr(lower(${column}), ?) > 0
       ELSE contains_folded(${column}, ?) END`,
    needle,
    needle,
  ]
}

/** Gives SQL the function `contains_folded(text, words)`. */
export function addFolding(database: Database) {
  let words = ''
  let needle = ''
  database.function('contains_folded', { deterministic: true }, (text: unknown, sought: unknown) => {
    if (sought !== words) {
      words = String(sought)
      needle = folded(words)
    }
    return folded(String(text)).includes(needle) ? 1 : 0
  })
}
