import { wordsIn } from './searchable.ts'

/** Words that stand together, the last of them perhaps only the beginning of one. */
export type Term = { readonly words: readonly string[]; readonly isBeginning: boolean }

/** What somebody typed to search for. */
export type SearchQuery = {
  readonly wanted: readonly Term[]
  readonly unwanted: readonly Term[]
  /** Signs without any letter or number, which no index has: a %, a smiley. */
  readonly signs: readonly string[]
}

/** Shorter beginnings are taken as whole words: a single letter begins a tenth of everything. */
const shortestBeginning = 2

/**
 * Reads what a person typed: words, "exact phrases", -without. The last word may still be being typed. Whatever is
 * typed means something or nothing; none of it is an error.
 */
export function parseSearch(text: string): SearchQuery {
  const wanted: Term[] = []
  const unwanted: Term[] = []
  const signs: string[] = []
  for (const found of text.matchAll(/(-?)(?:["“”„«»]([^"“”„«»]*)(["“”„«»]?)|([^\s"“”„«»]+))/gu)) {
    const [whole, minus, phrase, closing, word] = found
    const typed = phrase ?? word ?? ''
    const words = wordsIn(typed)
    if (words.length === 0) {
      // A lone minus is the beginning of something.
      if (minus === '' && typed.trim() !== '') signs.push(typed.trim())
      continue
    }
    const isLast = found.index + whole.length === text.length
    const isOpen = isLast && (phrase === undefined || closing === '')
    const isBeginning = isOpen && minus === '' && (words.at(-1) ?? '').length >= shortestBeginning
    const into = minus === '' ? wanted : unwanted
    into.push({ words, isBeginning })
  }
  return { wanted, unwanted, signs }
}

/** An FTS5 expression of some terms (FTS5, "Full-text Query Syntax"): all of them, or any. Null for none. */
export function expressionOf(terms: readonly Term[], join: 'AND' | 'OR'): string | null {
  if (terms.length === 0) return null
  // Words are letters and numbers only, so that no quotation mark can end the string they stand in.
  return terms
    .map(({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? ' *' : ''}`)
    .join(` ${join} `)
}

/** The FTS5 expression of a query; null where nothing is wanted. */
export function matchOf({ wanted, unwanted }: SearchQuery): string | null {
  const all = expressionOf(wanted, 'AND')
  const none = expressionOf(unwanted, 'OR')
  return all === null || none === null ? all : `(${all}) NOT (${none})`
}
