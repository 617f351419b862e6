import { setImmediate as otherCalls } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { createReader } from '../store/reader.ts'
import { queuedDocuments, wordsOfDocument } from '../store/search.ts'
import { searchable } from './searchable.ts'

/** The index of words of an open project. */
export type WordIndex = {
  /** Brings the index up to what is written now; a search after it finds all of it. Other calls go on meanwhile. */
  follow(): Promise<void>
}

/** How long one turn may keep other calls waiting, in ms. */
const turn = 10
const batch = 200

/**
 * The index is written in turns, each a transaction of its own. It holds nothing that is not elsewhere, so a turn that
 * finds the disk full leaves the search a little behind, and nothing else.
 */
export function createWordIndex(database: Database, isReadOnly: boolean): WordIndex {
  const read = createReader(database)
  const forget = database.prepare('DELETE FROM search_index WHERE rowid = ?')
  const learn = database.prepare('INSERT INTO search_index (rowid, name, words, memo) VALUES (?, ?, ?, ?)')
  const done = database.prepare('DELETE FROM search_queue WHERE number = ?')
  let following: Promise<void> | null = null

  /** Gives whether there is more to do. */
  const takeTurn = database.transaction((): boolean => {
    const end = performance.now() + turn
    const queued = queuedDocuments(read, batch)
    for (const document of queued) {
      forget.run(document.number)
      const now = document.noun === null ? undefined : wordsOfDocument(read, document)
      if (now) learn.run(document.number, searchable(now.name), searchable(now.words), searchable(now.memo))
      done.run(document.number)
      if (performance.now() > end) return true
    }
    return queued.length === batch
  })

  async function followAll() {
    while (database.open && takeTurn()) await otherCalls()
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
