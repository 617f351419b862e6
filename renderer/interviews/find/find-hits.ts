import { type FoldedWords, foldWords } from './folded-words.ts'

/** Words found: the number of their line, and where in it they stand. */
export type Hit = { readonly line: number; readonly start: number; readonly end: number }

/** Finds words in lines, and remembers the lines it has seen: while one types only one of them is another. */
export function createFinder() {
  let seen = new Map<string, FoldedWords>()
  return function find(lines: readonly string[], sought: string): readonly Hit[] {
    const { words } = foldWords(sought)
    if (words === '') return []
    const now = new Map<string, FoldedWords>()
    const hits: Hit[] = []
    for (const [line, text] of lines.entries()) {
      const folded = now.get(text) ?? seen.get(text) ?? foldWords(text)
      now.set(text, folded)
      for (const hit of hitsIn(folded, words)) hits.push({ line, ...hit })
    }
    seen = now
    return hits
  }
}

/** The first hit at or behind a place; the first of all where there is none. */
export function hitFrom(hits: readonly Hit[], place: Pick<Hit, 'line' | 'start'>): number {
  const at = hits.findIndex(
    ({ line, start }) => line > place.line || (line === place.line && start >= place.start),
  )
  return Math.max(0, at)
}

function* hitsIn({ words, places }: FoldedWords, sought: string) {
  for (let at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, at + sought.length)) {
    if (!places) {
      yield { start: at, end: at + sought.length }
      continue
    }
    // A letter that became several, as a ligature does, is found whole.
    let behind = at + sought.length
    while (behind < words.length && places[behind] === places[behind - 1]) behind++
    yield { start: places[at] ?? 0, end: places[behind] ?? 0 }
  }
}
