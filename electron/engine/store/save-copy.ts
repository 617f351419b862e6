import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { verifyCopy } from './file.ts'

/**
 * Writes the project as it is now to `destination`: a compacted, checked database of its own, put in place only
 * when it is whole. What stood at the destination is replaced then and not before.
 */
export function saveCopy(database: Database, destination: string) {
  const draft = join(dirname(destination), `.${randomUUID()}.throughline-copy`)
  try {
    // A snapshot in memory is read-only, and VACUUM INTO counts as writing; its pages can still be had as they are.
    if (database.memory) writeFileSync(draft, database.serialize(), { flag: 'wx' })
    else database.prepare('VACUUM INTO ?').run(draft)
    verifyCopy(draft)
    const descriptor = openSync(draft, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    renameSync(draft, destination)
  } finally {
    rmSync(draft, { force: true })
  }
}
