import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'
import type { Row } from './writer.ts'

/** What the log says of a quote that was removed last: its fields, and the tags that went with it. */
export function lastRemoval(read: Reader, id: QuoteId): { quote: Row; tagIds: readonly string[] } | null {
  const row = read.get<{ before: string | null; after: string | null; step_id: string }>(
    `SELECT before, after, step_id FROM change WHERE entity = 'quote' AND entity_id = ? ORDER BY seq DESC LIMIT 1`,
    id,
  )
  if (!row?.before || row.after !== null) return null
  const tagIds = read
    .all<{ entity_id: string }>(
      `SELECT entity_id FROM change WHERE step_id = ? AND entity = 'quote_tag' AND after IS NULL
       AND entity_id GLOB ? ORDER BY seq`,
      row.step_id,
      `${id}:*`,
    )
    .map(change => change.entity_id.slice(id.length + 1))
  return { quote: JSON.parse(row.before) as Row, tagIds }
}
