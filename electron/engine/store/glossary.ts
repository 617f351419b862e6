import { readFileSync } from 'node:fs'
import { type Term, termFile } from '../../../shared/model/term.ts'
import type { Reader } from './reader.ts'

type OwnRow = { readonly key: string; readonly term: string; readonly also: string; readonly text: string }

/** All terms by name. `file` holds Throughline's own; a project's term stands in the place of one with the same key. */
export function listTerms(read: Reader, file: string): readonly Term[] {
  const given = termFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const terms = new Map<string, Term>(given.map(one => [one.key, { ...one, isOwn: false }]))
  for (const { also, ...own } of read.all<OwnRow>('SELECT key, term, also, text FROM term')) {
    const see = terms.get(own.key)?.see ?? []
    terms.set(own.key, { ...own, also: JSON.parse(also) as string[], see, isOwn: true })
  }
  return [...terms.values()].toSorted((one, other) => one.term.localeCompare(other.term))
}

/** Whether the project says something of a term itself. */
export function isOwnTerm(read: Reader, key: string): boolean {
  return read.get('SELECT 1 FROM term WHERE key = ?', key) !== undefined
}
