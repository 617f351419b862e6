/** A name, and what stands in its place. */
export type NameToReplace = { readonly name: string; readonly pseudonym: string }

/**
 * Gives what replaces names within words by pseudonyms in brackets: whole names and whole words, the longest first, with
 * any white space between their words and in composed or decomposed letters alike. A name of several words is found in
 * any case. One of a single word may be an ordinary word too ("Marsh", "Rich"), so it is found only as it is written, or
 * all in capitals; one of a single letter is not looked for. First names alone are left: nobody knows whose they are.
 */
export function createNameReplacer(names: readonly NameToReplace[]): (words: string) => string {
  const sought = new Map<string, NameToReplace>()
  for (const one of names) {
    const key = comparable(one.name)
    if ([...key].length > 1 && !sought.has(key)) sought.set(key, one)
  }
  if (sought.size === 0) return words => words
  const alternatives = [...sought.keys()].sort((one, other) => other.length - one.length).map(pattern)
  const edge = '[\\p{L}\\p{N}\\p{M}_]'
  const expression = new RegExp(`(?<!${edge})(?:${alternatives.join('|')})(?!${edge})`, 'giu')
  return words =>
    words.replace(expression, found => {
      // Letters that only their case folding makes alike, such as a long s, are under no key.
      const one =
        sought.get(comparable(found)) ?? [...sought.values()].find(({ name }) => isWritten(name, found))
      return one && isMeant(found, one.name) ? `[${one.pseudonym}]` : found
    })
}

function isWritten(name: string, found: string): boolean {
  return new RegExp(`^${pattern(comparable(name))}$`, 'iu').test(found)
}

function isMeant(found: string, name: string): boolean {
  const [seen, known] = [plain(found), plain(name)]
  if (known.includes(' ')) return true
  return seen === known || (seen === known.toUpperCase() && [...seen].length > 2)
}

function pattern(name: string): string {
  return name
    .split(' ')
    .map(word => [...word].map(letterPattern).join(''))
    .join('\\s+')
}

/** A letter as it is written in one, or as a base with its marks. */
function letterPattern(letter: string): string {
  if (letter === "'") return "['’]"
  const bare = letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  const apart = letter.normalize('NFD')
  return apart === letter ? bare : `(?:${bare}|${apart})`
}

/** Whether a name holds another as whole words: "Ana Sol" holds "ana", "Anabel" does not. */
export function holdsName(name: string, other: string): boolean {
  return ` ${comparable(name)} `.includes(` ${comparable(other)} `)
}

/** Names that only white space, apostrophes, case or the composition of letters tell apart are one name. */
function comparable(name: string): string {
  return plain(name).toLowerCase()
}

function plain(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").replace(/\s+/g, ' ').trim()
}
