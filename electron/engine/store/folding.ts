import type { Database } from 'better-sqlite3'

/** Text without case and accents, for finding. */
export function folded(text: string): string {
  // Nearly all text is this, and a filter folds every quote of the project.
  if (!/\P{ASCII}/u.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
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
