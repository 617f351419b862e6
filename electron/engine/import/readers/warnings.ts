/** Nobody reads more warnings than this of one file. */
const mostWarnings = 20

/** Warnings as a report shows them: the first, and how many there are besides. */
export function capped(warnings: readonly string[]): readonly string[] {
  const more = warnings.length - mostWarnings
  return more > 0 ? [...warnings.slice(0, mostWarnings), `And ${more.toLocaleString('en')} more.`] : warnings
}

/** Words of a file as a sentence quotes them: at most so many UTF-16 units, and never half a character's pair. */
export function shortened(words: string, most = 60): string {
  const text = words.trim()
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}
