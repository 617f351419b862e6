import type { Database } from 'better-sqlite3'
import type * as File from '../../../electron/engine/store/file.ts'

let last: Database | null = null

/**
 * The store's own functions, with the connection they open noted: for tests that look at rows no contract shows, or
 * take the disk away. Given to `vi.mock` with `electron/engine/store/file.ts`.
 */
export function noted(file: typeof File): typeof File {
  return {
    ...file,
    createFile: path => note(file.createFile(path)),
    openFile: path => note(file.openFile(path)),
  }
}

/** The connection that was opened last. */
export function openedDatabase(): Database {
  if (!last) throw new Error('No database was opened')
  return last
}

function note(database: Database): Database {
  last = database
  return database
}

/** Every row of every table that the change log is about, but for the revision, which only counts, and the index. */
export function rowsOf(database: Database): Readonly<Record<string, readonly unknown[]>> {
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map(table => table.name)
    .filter(name => name !== 'step' && name !== 'change' && !name.startsWith('search_'))
  return Object.fromEntries(
    tables.map(name => [
      name,
      database
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${name}`)
        .all()
        .map(({ revision: _, ...row }) => row)
        .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    ]),
  )
}
