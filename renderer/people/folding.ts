/** A text as it is compared and searched: without accents and case. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB')
}

/** Whether every word that was typed stands somewhere in a text that is folded already. */
export function hasWords(foldedText: string, typed: string): boolean {
  return folded(typed)
    .split(/\s+/)
    .every(word => foldedText.includes(word))
}
