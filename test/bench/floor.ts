import type { Database, Statement } from 'better-sqlite3'
import { openFile } from '../../electron/engine/store/file.ts'
import { addFolding } from '../../electron/engine/store/folding.ts'

/** better-sqlite3 called directly, with the engine's own pragmas and lock: what no engine can do better than. */
export type Floor = {
  readonly database: Database
  /** Prepared once, as the engine's statements are. */
  sql(text: string): Statement
  /** One durable transaction. */
  write(work: () => void): void
  /** The log's rows of a step: the same statements as the engine's. */
  log(step: LoggedStep): void
}

export type LoggedStep = {
  readonly id: string
  readonly kind: 'do' | 'undo'
  readonly label: string
  readonly reverses: string | null
  readonly changes: readonly {
    readonly entity: string
    readonly id: string
    readonly before: object | null
    readonly after: object | null
  }[]
}

export function openFloor(path: string): Floor {
  const database = openFile(path)
  addFolding(database)
  const statements = new Map<string, Statement>()

  function sql(text: string): Statement {
    const statement = statements.get(text) ?? database.prepare(text)
    statements.set(text, statement)
    return statement
  }

  return {
    database,
    sql,
    write(work) {
      sql('BEGIN IMMEDIATE').run()
      work()
      sql('COMMIT').run()
    },
    log({ id, kind, label, reverses, changes }) {
      const at = new Date().toISOString()
      sql(
        'INSERT INTO step (id, kind, label, author, at, typing_in, until, reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ).run(id, kind, label, 'researcher', at, null, at, reverses)
      for (const change of changes) {
        sql(
          `INSERT INTO change (step_id, entity, entity_id, before, after, base)
           VALUES (?, ?, ?, ?, ?, (SELECT max(seq) FROM change WHERE entity = ? AND entity_id = ?))`,
        ).run(
          id,
          change.entity,
          change.id,
          change.before && JSON.stringify(change.before),
          change.after && JSON.stringify(change.after),
          change.entity,
          change.id,
        )
      }
    },
  }
}
