import type { Database } from 'better-sqlite3'

/** Text without case and accents, for finding. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

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
