import type { Reader } from './reader.ts'

/**
 * The number that the next partner, participant or customer gets. The log knows those that are gone: a pseudonym
 * that stood for one person must never come to stand for another.
 */
export function nextNumber(read: Reader, table: 'partner' | 'participant' | 'customer'): number {
  const there = read.get<{ number: number | null }>(`SELECT max(number) AS number FROM ${table}`)
  // The condition says what the partial index covers, so that SQLite sees that it may use it.
  const logged = read.get<{ number: number | null }>(
    `SELECT max(json_extract(coalesce(after, before), '$.number')) AS number FROM change
     WHERE entity IN ('partner', 'participant', 'customer') AND entity = ?`,
    table,
  )
  return Math.max(there?.number ?? 0, logged?.number ?? 0) + 1
}
