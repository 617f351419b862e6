import type { Database, Statement } from 'better-sqlite3'
import type { Noun } from '../../../shared/contract/index.ts'
import { createReader, type Reader } from './reader.ts'
import { type TableName, tableOf } from './tables.ts'

export type Row = Readonly<Record<string, string | number | null>>
export type Key = Readonly<Record<string, string>>

/** Writes rows and records each write in the change log, within the step that is under way. */
export type Writer = Reader & {
  insert(table: TableName, row: Row): void
  /** Writes only the fields that differ; nothing is recorded when none does. Gives whether one did. */
  update(table: TableName, key: Key, fields: Row): boolean
  remove(table: TableName, key: Key): void
  /** A write that follows from recorded ones, and is made again when those are undone: not recorded itself. */
  derive(sql: string, ...parameters: readonly unknown[]): void
  /** Records what was written by `derive`, in a form the history knows how to undo. */
  record(table: TableName, entityId: string, before: unknown, after: unknown): void
  announce(noun: Noun, id: string): void
}

export type StepKind = 'begin' | 'do' | 'undo' | 'redo'

export type Step = {
  readonly id: string
  readonly kind: StepKind
  readonly label: string
  readonly at: string
  /** The interview whose typing this step coalesces. */
  readonly typingIn: string | null
  readonly reverses: string | null
}

export type Announced = Map<Noun, Set<string>>

/** Runs `work` as one step in one transaction; a step in which nothing changes leaves no trace. */
export type RunStep = <Value>(
  step: Step,
  author: string,
  work: (writer: Writer) => Value,
) => { value: Value; announced: Announced; isRecorded: boolean }

/** Gives what runs steps on a connection, with statements that are prepared once. */
export function createStepRunner(database: Database): RunStep {
  const reader = createReader(database)
  const statements = new Map<string, Statement>()
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const insertStep = `INSERT OR IGNORE INTO step (id, kind, label, author, at, typing_in, until, reverses) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  const insertChange = `
    INSERT INTO change (step_id, entity, entity_id, before, after, base)
    VALUES (?, ?, ?, ?, ?, (SELECT max(seq) FROM change WHERE entity = ? AND entity_id = ?))`

  return (step, author, work) => {
    const announced: Announced = new Map()
    let isRecorded = false

    const writer: Writer = {
      ...reader,
      insert(table, row) {
        const columns = Object.keys(row)
        prepared(
          `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ).run(...Object.values(row))
        const { columns: recorded, bulky = [] } = tableOf(table)
        writer.record(
          table,
          entityIdOf(table, row),
          null,
          pick(
            row,
            recorded.filter(column => !bulky.includes(column)),
          ),
        )
        announceRow(table, row)
      },
      update(table, key, fields) {
        const columns = Object.keys(fields)
        const current = rowAt(table, key)
        const changed = columns.filter(column => current[column] !== fields[column])
        if (changed.length === 0) return false
        prepared(
          `UPDATE ${table} SET ${changed.map(column => `${column} = ?`).join(', ')} WHERE ${whereKey(table)}`,
        ).run(...changed.map(column => fields[column]), ...keyValues(table, key))
        writer.record(table, entityIdOf(table, key), pick(current, changed), pick(fields, changed))
        announceRow(table, current)
        announceRow(table, { ...current, ...fields })
        return true
      },
      remove(table, key) {
        const current = rowAt(table, key)
        prepared(`DELETE FROM ${table} WHERE ${whereKey(table)}`).run(...keyValues(table, key))
        writer.record(table, entityIdOf(table, key), pick(current, tableOf(table).columns), null)
        announceRow(table, current)
      },
      derive(sql, ...parameters) {
        prepared(sql).run(...parameters)
      },
      record(table, entityId, before, after) {
        if (!isRecorded) {
          prepared(insertStep).run(
            step.id,
            step.kind,
            step.label,
            author,
            step.at,
            step.typingIn,
            step.at,
            step.reverses,
          )
          isRecorded = true
        }
        prepared(insertChange).run(step.id, table, entityId, asJson(before), asJson(after), table, entityId)
      },
      announce(noun, id) {
        const ids = announced.get(noun) ?? new Set()
        announced.set(noun, ids.add(id))
      },
    }

    function rowAt(table: TableName, key: Key): Row {
      const row = reader.get<Row>(`SELECT * FROM ${table} WHERE ${whereKey(table)}`, ...keyValues(table, key))
      if (!row) throw new Error(`No row ${entityIdOf(table, key)} in ${table}`)
      return row
    }

    function announceRow(table: TableName, row: Row) {
      for (const [noun, column] of tableOf(table).announces) {
        const id = row[column]
        if (typeof id === 'string') writer.announce(noun, id)
      }
    }

    const value = database.transaction(() => work(writer)).immediate()
    return { value, announced, isRecorded }
  }
}

/** How the change log names a row: the values of its key, joined by colons. */
export function entityIdOf(table: TableName, row: Row): string {
  return keyValues(table, row).join(':')
}

/** The key that an entity's id in the change log stands for. */
export function keyOf(table: TableName, entityId: string): Key {
  const values = entityId.split(':')
  return Object.fromEntries(tableOf(table).key.map((column, index) => [column, values[index] ?? '']))
}

function keyValues(table: TableName, row: Row): unknown[] {
  return tableOf(table).key.map(column => row[column])
}

function whereKey(table: TableName): string {
  return tableOf(table)
    .key.map(column => `${column} = ?`)
    .join(' AND ')
}

function pick(row: Row, columns: readonly string[]): Row {
  return Object.fromEntries(
    columns.filter(column => column in row).map(column => [column, row[column] ?? null]),
  )
}

function asJson(fields: unknown): string | null {
  return fields === null ? null : JSON.stringify(fields)
}
