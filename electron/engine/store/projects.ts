import type { ProjectCounts } from '../../../shared/contract/projects.ts'
import type { Reader } from './reader.ts'

/** The project's own row; throws when there is none, which opening a file rules out. */
export function projectRow(read: Reader): { readonly id: string; readonly name: string } {
  const row = read.get<{ id: string; name: string }>('SELECT id, name FROM project')
  if (!row) throw new Error('The project has no row of its own')
  return row
}

/** How many rows of each noun there are; removed quotes do not count. */
export function countProject(read: Reader): ProjectCounts {
  const rows = (table: string) =>
    read.get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0
  const quotes = read.get<{ total: number; motivation: number; painPoint: number; need: number }>(
    `SELECT count(*) AS total, coalesce(sum(kinds & 1 != 0), 0) AS motivation,
       coalesce(sum(kinds & 2 != 0), 0) AS painPoint, coalesce(sum(kinds & 4 != 0), 0) AS need
     FROM quote WHERE is_withdrawn = 0`,
  )
  return {
    partners: rows('partner'),
    participants: rows('participant'),
    interviews: rows('interview'),
    quotes: quotes ?? { total: 0, motivation: 0, painPoint: 0, need: 0 },
    tags: rows('tag'),
    personas: rows('persona'),
    claims: rows('claim'),
    evidence: rows('evidence'),
  }
}

/** Quotes that are evidence for nothing yet. */
export function countUnplaced(read: Reader): number {
  return (
    read.get<{ quotes: number }>(
      `SELECT count(*) AS quotes FROM quote WHERE is_withdrawn = 0
       AND NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.quote_id = quote.id)`,
    )?.quotes ?? 0
  )
}
