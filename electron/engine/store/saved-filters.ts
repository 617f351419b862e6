import { quoteFilter } from '../../../shared/contract/quote-filter.ts'
import type { SavedFilter } from '../../../shared/contract/saved-filters.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { SavedFilterId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

/** In the order they were kept in; one that this program cannot read is left out. */
export function listSavedFilters(read: Reader): readonly SavedFilter[] {
  return read
    .all<{ id: SavedFilterId; name: string; filter: string }>(
      'SELECT id, name, filter FROM saved_filter ORDER BY position, id',
    )
    .flatMap(row => {
      const filter = quoteFilter.safeParse(parsed(row.filter)).data
      return filter ? [{ ...row, filter }] : []
    })
}

/** A kept filter; `not-found`. */
export function savedFilterById(read: Reader, id: SavedFilterId): SavedFilter {
  const filter = listSavedFilters(read).find(one => one.id === id)
  if (!filter) throw new EngineFailure({ kind: 'not-found', noun: 'filter', name: id })
  return filter
}

/** A position behind all of them. */
export function nextFilterPosition(read: Reader): number {
  return (
    read.get<{ next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM saved_filter')?.next ?? 1
  )
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
