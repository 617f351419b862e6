import type { ClaimId, InterviewId, PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

export type Document = {
  readonly number: number
  readonly noun: 'interview' | 'quote' | 'persona' | 'claim'
  readonly id: string
}

/** What the index holds of a document. */
export type DocumentWords = { readonly name: string; readonly words: string; readonly memo: string }

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

/** The words of a document as they are now. */
export function wordsOfDocument(read: Reader, { noun, id }: Document): DocumentWords | undefined {
  switch (noun) {
    case 'interview':
      return read.get(`SELECT title AS name, text AS words, '' AS memo FROM interview WHERE id = ?`, id)
    case 'quote':
      return read.get(`SELECT '' AS name, exact AS words, memo FROM quote WHERE id = ?`, id)
    case 'persona':
      return read.get(`SELECT name, summary AS words, '' AS memo FROM persona WHERE id = ?`, id)
    case 'claim':
      return read.get(`SELECT '' AS name, text AS words, '' AS memo FROM claim WHERE id = ?`, id)
  }
}

/**
 * The documents that match an FTS5 expression, best first (BM25, as FTS5 computes it; a name weighs four times).
 * Of more than `candidates` only the latest are weighed against each other: nobody reads on to the thousandth.
 */
export function rankedDocuments(
  read: Reader,
  match: string,
  limit: number,
  candidates = 2_000,
): readonly Document[] {
  return read.all<Document>(
    `SELECT search_document.number, noun, id FROM (
       SELECT rowid, bm25(search_index, 4, 1, 1) AS weight FROM search_index WHERE search_index MATCH ?
       ORDER BY rowid DESC LIMIT ?) AS hit
     JOIN search_document ON search_document.number = hit.rowid ORDER BY weight LIMIT ?`,
    match,
    candidates,
    limit,
  )
}

/** The numbers of all documents that match an FTS5 expression. */
export function matchingNumbers(read: Reader, match: string): readonly number[] {
  return read
    .all<{ rowid: number }>('SELECT rowid FROM search_index WHERE search_index MATCH ?', match)
    .map(row => row.rowid)
}

/** The numbers of quotes whose words or memo hold some signs. */
export function numbersHolding(read: Reader, signs: string): readonly number[] {
  return read
    .all<{ number: number }>(
      `SELECT number FROM quote JOIN search_document ON search_document.id = quote.id AND noun = 'quote'
       WHERE instr(exact, ?) OR instr(memo, ?)`,
      signs,
      signs,
    )
    .map(row => row.number)
}

/** Interviews with texts that match, latest first. */
export function matchingInterviews(read: Reader, match: string): readonly InterviewId[] {
  return read
    .all<{ id: InterviewId }>(
      `SELECT interview.id FROM search_index
       JOIN search_document ON search_document.number = search_index.rowid AND noun = 'interview'
       JOIN interview ON interview.id = search_document.id
       WHERE search_index MATCH ? ORDER BY interview.date DESC, interview.id DESC`,
      `words : (${match})`,
    )
    .map(row => row.id)
}

export type QuoteHitRow = {
  readonly id: QuoteId
  readonly exact: string
  readonly memo: string
  readonly interviewId: InterviewId
  readonly interviewTitle: string
  readonly date: string
}

/** What is shown of quotes that were found; withdrawn ones are in no list. */
export function quoteHits(read: Reader, ids: readonly string[]): readonly QuoteHitRow[] {
  return read.all(
    `SELECT quote.id, exact, memo, interview_id AS interviewId, title AS interviewTitle, date
     FROM quote JOIN interview ON interview.id = interview_id
     WHERE is_withdrawn = 0 AND quote.id IN (SELECT value FROM json_each(?))`,
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
): readonly { id: ClaimId; text: string; personaId: PersonaId; personaName: string }[] {
  return read.all(
    `SELECT claim.id, claim.text, persona.id AS personaId, persona.name AS personaName
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
