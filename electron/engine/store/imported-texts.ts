import type { InterviewId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

type Known = { readonly id: InterviewId; readonly title: string }

/** Finds the interview that a text was imported as, or one that holds it and is of no import. */
export type FindText = (text: {
  readonly text: string
  readonly hash: string
  readonly bytes: number
}) => Known | null

/**
 * What looks for texts that are there already. The lengths of those without a hash are read once: interviews that
 * are written meanwhile are no imports.
 */
export function createTextFinder(read: Reader): FindText {
  let unhashed: ReadonlyMap<number, readonly { readonly id: InterviewId }[]> | null = null
  const readUnhashed = () =>
    Map.groupBy(
      read.all<{ id: InterviewId; bytes: number }>(
        'SELECT id, octet_length(text) AS bytes FROM interview WHERE imported_hash IS NULL ORDER BY id',
      ),
      row => row.bytes,
    )
  return ({ text, hash, bytes }) => {
    const imported = read.get<Known>(
      'SELECT id, title FROM interview WHERE imported_hash = ? ORDER BY id',
      hash,
    )
    if (imported) return imported
    unhashed ??= readUnhashed()
    for (const { id } of unhashed.get(bytes) ?? []) {
      const same = read.get<Known>('SELECT id, title FROM interview WHERE id = ? AND text = ?', id, text)
      if (same) return same
    }
    return null
  }
}
