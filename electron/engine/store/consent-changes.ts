import type { Reader } from './reader.ts'

/** The last change that was recorded, as a place in the log. */
export function latestChange(read: Reader): number {
  return read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM change')?.seq ?? 0
}

/** Whether what people agreed to, or who took part and spoke, was changed behind a place in the log. */
export function consentsChangedSince(read: Reader, seq: number): boolean {
  const change = read.get(
    `SELECT 1 FROM change WHERE seq > ?
     AND entity IN ('consent', 'participant', 'partner', 'customer', 'speaker', 'interview_participant') LIMIT 1`,
    seq,
  )
  return change !== undefined
}
