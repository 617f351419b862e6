/** Nobody reads more warnings than this of one file. */
const mostWarnings = 20

/** Warnings as a report shows them: the first, and how many there are besides. */
export function capped(warnings: readonly string[]): readonly string[] {
  const more = warnings.length - mostWarnings
  return more > 0 ? [...warnings.slice(0, mostWarnings), `And ${more.toLocaleString('en')} more.`] : warnings
}
