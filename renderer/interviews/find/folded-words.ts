/** Words as they are compared: without case and accents. `places` says where each unit of them, and their end, stood. */
export type FoldedWords = { readonly words: string; readonly places: readonly number[] | null }

/** A letter with the marks that stand on it. */
const letters = /\P{M}\p{M}*|\p{M}+/gu
/** Accents of European scripts. The marks of Thai, Hindi or Japanese are no accents: without them it is another word. */
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g
/** What word processors put for what keyboards have. */
const typed: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
}

export function foldWords(text: string): FoldedWords {
  if (!/\P{ASCII}/u.test(text)) return { words: text.toLowerCase(), places: null }
  const places: number[] = []
  let words = ''
  for (const { 0: letter, index } of text.matchAll(letters)) {
    const plain = foldLetter(letter)
    words += plain
    for (let unit = 0; unit < plain.length; unit++) places.push(index)
  }
  places.push(text.length)
  return { words, places }
}

const known = new Map<string, string>()

function foldLetter(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  const plain = letter.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase()
  const folded = typed[plain] ?? plain
  if (known.size < 5_000) known.set(letter, folded)
  return folded
}
