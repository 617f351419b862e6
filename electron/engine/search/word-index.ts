import { setImmediate as otherCalls } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { EngineFailure } from '../../../shared/errors.ts'
import { createReader } from '../store/reader.ts'
import { queuedDocuments, type SearchTable, searchTables, wordsOfDocument } from '../store/search.ts'
import { searchable } from './searchable.ts'

/** The indexes of words of an open project. */
export type WordIndex = {
  /** Brings them up to what is written now; a search after it finds all of it. Other calls go on meanwhile. */
  follow(): Promise<void>
}

/** How long one turn may keep other calls waiting, in ms. */
const turn = 10
const batch = 200

/**
 * They are written in turns, each a transaction of its own. They hold nothing that is not elsewhere, so a turn that
 * finds the disk full leaves the search a little behind, and nothing else.
 */
export function createWordIndex(database: Database, isReadOnly: boolean): WordIndex {
  const read = createReader(database)
  const tables = Object.keys(searchTables) as SearchTable[]
  const forget = tables.map(table => database.prepare(`DELETE FROM ${table} WHERE rowid = ?`))
  const learn = new Map(
    tables.map(table => [
      table,
      database.prepare(`INSERT INTO ${table} (rowid, ${searchTables[table].join(', ')}) VALUES (?, ?, ?)`),
    ]),
  )
  const done = database.prepare('DELETE FROM search_queue WHERE number = ?')
  let following: Promise<void> | null = null

  /** Gives whether there is more to do. */
  const takeTurn = database.transaction((): boolean => {
    const end = performance.now() + turn
    const queued = queuedDocuments(read, batch)
    for (const document of queued) {
      for (const statement of forget) statement.run(document.number)
      const now = document.noun === null ? undefined : wordsOfDocument(read, document)
      if (now) learn.get(now.table)?.run(document.number, ...now.words.map(searchable))
      done.run(document.number)
      if (performance.now() > end) return true
    }
    return queued.length === batch
  })

  async function followAll() {
    while (database.open && takeTurn()) await otherCalls()
    // Another project may have taken its place meanwhile.
    if (!database.open) throw new EngineFailure({ kind: 'cancelled' })
  }

  /** What is open read-only is a copy in memory: its index is nobody else's. */
  async function followInMemory() {
    database.pragma('query_only = OFF')
    try {
      await followAll()
    } finally {
      if (database.open) database.pragma('query_only = ON')
    }
  }

  return {
    follow() {
      following ??= (isReadOnly ? followInMemory() : followAll())
        .catch(reason => {
          if (!isFull(reason)) throw reason
        })
        .finally(() => {
          following = null
        })
      return following
    },
  }
}

function isFull(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === 'SQLITE_FULL'
}
