const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** "CI" for Cloud Integrator: the first letters, as a reader sees letters, of two words, or of the only one. */
export function initials(name: string): string {
  const words = name.split(/\s+/, 40).filter(word => word !== '')
  const named = words.filter(word => /^[\p{L}\p{N}]/u.test(word))
  const [first = '', second] = named.length > 0 ? named : words
  const letters =
    second === undefined ? lettersOf(first).slice(0, 2) : [first, second].map(word => lettersOf(word)[0])
  return letters.join('').toLocaleUpperCase('en-GB')
}

function lettersOf(word: string): readonly string[] {
  return [...graphemes.segment(word.slice(0, 100))].slice(0, 2).map(({ segment }) => segment)
}
