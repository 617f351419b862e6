import type { Database, Statement } from 'better-sqlite3'

/** What a query gets of the open file: it can only read. */
export type Reader = {
  get<Row>(sql: string, ...parameters: readonly unknown[]): Row | undefined
  all<Row>(sql: string, ...parameters: readonly unknown[]): Row[]
  /** The first column of every row. */
  column<Value>(sql: string, ...parameters: readonly unknown[]): Value[]
}

/** Reads through statements that are prepared once per connection. */
export function createReader(database: Database): Reader {
  const statements = new Map<string, Statement>()
  const columns = new Map<string, Statement>()

  function prepared(sql: string, prepare = () => database.prepare(sql), among = statements): Statement {
    const known = among.get(sql)
    if (known) return known
    const statement = prepare()
    among.set(sql, statement)
    return statement
  }

  return {
    get: <Row>(sql: string, ...parameters: readonly unknown[]) =>
      prepared(sql).get(...parameters) as Row | undefined,
    all: <Row>(sql: string, ...parameters: readonly unknown[]) => prepared(sql).all(...parameters) as Row[],
    column: <Value>(sql: string, ...parameters: readonly unknown[]) =>
      prepared(sql, () => database.prepare(sql).pluck(), columns).all(...parameters) as Value[],
  }
}
