import type { ClaimId, InterviewId, PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Reader } from './reader.ts'

export type Document = {
  readonly number: number
  readonly noun: 'interview' | 'quote' | 'persona' | 'claim'
  readonly id: string
}

/** The indexes of words, and what of a document each has in its two columns. */
export const searchTables = {
  search_quote: ['words', 'memo'],
  search_interview: ['name', 'words'],
  search_persona: ['name', 'words'],
} as const
export type SearchTable = keyof typeof searchTables

/** What the columns of its index hold of a document. */
export type DocumentWords = { readonly table: SearchTable; readonly words: readonly [string, string] }

/** Some of the documents to be read again; `noun` is null for one that is gone. */
export function queuedDocuments(
  read: Reader,
  limit: number,
): readonly (Document | { readonly number: number; readonly noun: null })[] {
  return read.all(
    `SELECT search_queue.number, noun, id FROM search_queue
     LEFT JOIN search_document ON search_document.number = search_queue.number LIMIT ?`,
    limit,
  )
}

/** The words of a document as they are now; undefined when it is gone. */
export function wordsOfDocument(read: Reader, { noun, id }: Document): DocumentWords | undefined {
  const [table, sql] = sources[noun]
  const row = read.get<{ first: string; second: string }>(sql, id)
  return row && { table, words: [row.first, row.second] }
}

const sources: Readonly<Record<Document['noun'], readonly [SearchTable, string]>> = {
  quote: [
    'search_quote',
    // Withdrawn quotes are in no list.
    'SELECT exact AS first, memo AS second FROM quote WHERE id = ? AND is_withdrawn = 0',
  ],
  interview: ['search_interview', 'SELECT title AS first, text AS second FROM interview WHERE id = ?'],
  persona: ['search_persona', 'SELECT name AS first, summary AS second FROM persona WHERE id = ?'],
  claim: ['search_persona', `SELECT '' AS first, text AS second FROM claim WHERE id = ?`],
}

/**
 * The documents of an index that match an FTS5 expression, best first (BM25, as FTS5 computes it; a name weighs four
 * times). Of more than `candidates` only the latest are weighed against each other: nobody reads on to the thousandth.
 */
export function rankedDocuments(
  read: Reader,
  table: SearchTable,
  match: string,
  limit: number,
  candidates = 1_000,
): readonly Document[] {
  const weight = searchTables[table][0] === 'name' ? 4 : 1
  return read.all<Document>(
    `SELECT search_document.number, noun, id FROM (
       SELECT number, weight FROM (
         SELECT rowid AS number, bm25(${table}, ${weight}, 1) AS weight FROM ${table} WHERE ${table} MATCH ?
         ORDER BY rowid DESC LIMIT ?)
       ORDER BY weight, number DESC LIMIT ?) AS hit
     JOIN search_document ON search_document.number = hit.number ORDER BY hit.weight, hit.number DESC`,
    match,
    candidates,
    limit,
  )
}

/** The numbers of all quotes that match an FTS5 expression. */
export function matchingQuotes(read: Reader, match: string): readonly number[] {
  return read.column('SELECT rowid FROM search_quote WHERE search_quote MATCH ?', match)
}

/** The numbers of quotes whose words or memo hold some signs. */
export function numbersHolding(read: Reader, signs: string): readonly number[] {
  return read.column(
    `SELECT number FROM quote JOIN search_document ON search_document.id = quote.id AND noun = 'quote'
     WHERE instr(exact, ?) OR instr(memo, ?)`,
    signs,
    signs,
  )
}

/** Interviews with texts that match, latest first. */
export function matchingInterviews(read: Reader, match: string): readonly InterviewId[] {
  return read.column(
    `SELECT interview.id FROM search_interview
     JOIN search_document ON search_document.number = search_interview.rowid
     JOIN interview ON interview.id = search_document.id
     WHERE search_interview MATCH ? ORDER BY interview.date DESC, interview.id DESC`,
    `words : (${match})`,
  )
}

export type QuoteHitRow = {
  readonly id: QuoteId
  readonly exact: string
  readonly memo: string
  readonly kinds: number
  readonly interviewId: InterviewId
  readonly interviewTitle: string
  readonly date: string
}

/** What is shown of quotes that were found. */
export function quoteHits(read: Reader, ids: readonly string[]): readonly QuoteHitRow[] {
  return read.all(
    `SELECT quote.id, exact, memo, kinds, interview_id AS interviewId, title AS interviewTitle, date
     FROM quote JOIN interview ON interview.id = interview_id WHERE quote.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
}

export type InterviewHitRow = {
  readonly id: InterviewId
  readonly title: string
  readonly date: string
  readonly text: string
}

/** What is shown of interviews that were found. */
export function interviewHits(read: Reader, ids: readonly string[]): readonly InterviewHitRow[] {
  return read.all(
    'SELECT id, title, date, text FROM interview WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
}

/** What is shown of claims that were found. */
export function claimHits(
  read: Reader,
  ids: readonly string[],
): readonly { id: ClaimId; kind: Kind | null; text: string; personaId: PersonaId; personaName: string }[] {
  return read.all(
    `SELECT claim.id, claim.kind, claim.text, persona.id AS personaId, persona.name AS personaName
     FROM claim JOIN persona ON persona.id = persona_id WHERE claim.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(ids),
  )
}

/** What is shown of personas that were found. */
export function personaHits(
  read: Reader,
  ids: readonly string[],
): readonly { id: PersonaId; name: string; summary: string }[] {
  return read.all(
    'SELECT id, name, summary FROM persona WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )
}
