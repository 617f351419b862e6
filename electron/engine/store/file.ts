import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { EngineFailure } from '../../../shared/errors.ts'
import { formatVersion, migrations } from './migrations/index.ts'

/** "Thrl" in ASCII: bytes 68 to 71 of a project file (SQLite file format, section 1.3.16). */
export const applicationId = 0x5468726c

/**
 * Opens a project file with the one writing connection, migrating an older one after a verified backup.
 * Errors: `not-found`, `invalid-input`, `project-corrupt`, `project-newer`, `project-locked`; none changes the file.
 */
export function openFile(path: string): Database.Database {
  inspectHeader(path)
  // SQLite opens what it may not write as read-only without saying so.
  guarded(path, () => closeSync(openSync(path, 'r+')))
  const database = guarded(path, () => new Database(path, { timeout: 0, fileMustExist: true }))
  try {
    guarded(path, () => {
      lock(database)
      settle(database)
      quickCheck(path, database)
      findProject(path, database)
      migrate(path, database)
    })
  } catch (reason) {
    database.close()
    throw reason
  }
  return database
}

/** Opens what the file holds now, in memory, beside whoever has it open for writing. Later changes are not seen. */
export async function openSnapshot(path: string): Promise<Database.Database> {
  inspectHeader(path)
  for (let attempt = 0; attempt < 20; attempt++) {
    if (!isWriteUnderWay(path)) {
      // Whoever holds the file exclusively need not count its changes up in the header: what reads the same twice,
      // with no transaction in between, is one state.
      const bytes = readFileSync(path)
      if (!isWriteUnderWay(path) && readFileSync(path).equals(bytes)) return snapshotOf(path, bytes)
    }
    await pause(100)
  }
  // Nobody ends that transaction: whoever began it was killed. Opening the file for writing takes it back.
  openFile(path).close()
  return snapshotOf(path, readFileSync(path))
}

/** Writes an empty project file; `conflict` when something is at the path already. */
export function createFile(path: string): Database.Database {
  if (existsSync(path)) {
    throw new EngineFailure({ kind: 'conflict', reason: `${path} exists already. Choose another name.` })
  }
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) {
    throw new EngineFailure({
      kind: 'invalid-input',
      field: 'path',
      reason: 'leads to a folder that does not exist',
    })
  }
  const database = guarded(path, () => new Database(path, { timeout: 0 }))
  try {
    guarded(path, () => {
      lock(database)
      database.pragma(`application_id = ${applicationId}`)
      settle(database)
      applyMigrations(database, 0)
    })
  } catch (reason) {
    database.close()
    rmSync(path, { force: true })
    throw reason
  }
  return database
}

function applyMigrations(database: Database.Database, from: number) {
  for (const { sql, version, isRebuilding = false } of migrations.slice(from)) {
    const guards = database.pragma('foreign_keys', { simple: true })
    if (isRebuilding) database.pragma('foreign_keys = OFF')
    database.transaction(() => {
      database.exec(sql)
      if (isRebuilding && (database.pragma('foreign_key_check') as unknown[]).length > 0) {
        throw new Error(`Migration ${version} breaks references`)
      }
      database.pragma(`user_version = ${version}`)
    })()
    database.pragma(`foreign_keys = ${guards}`)
  }
}

function migrate(path: string, database: Database.Database) {
  const version = database.pragma('user_version', { simple: true }) as number
  if (version === formatVersion) return
  const backup = `${path}.version-${version}.backup`
  rmSync(backup, { force: true })
  database.prepare('VACUUM INTO ?').run(backup)
  verifyCopy(backup)
  applyMigrations(database, version)
}

/** Opens a copy and checks every page of it; throws when it is not a sound project. */
export function verifyCopy(path: string) {
  const copy = new Database(path, { readonly: true, fileMustExist: true })
  try {
    if (copy.pragma('application_id', { simple: true }) !== applicationId) throw new Error('not a project')
    quickCheck(path, copy)
  } finally {
    copy.close()
  }
}

function lock(database: Database.Database) {
  database.pragma('locking_mode = EXCLUSIVE')
  database.exec('BEGIN EXCLUSIVE; COMMIT')
}

function settle(database: Database.Database) {
  database.pragma('journal_mode = DELETE')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -16000')
  database.pragma('temp_store = MEMORY')
}

function quickCheck(path: string, database: Database.Database) {
  const findings = database.pragma('quick_check(1)', { simple: true })
  if (findings !== 'ok') {
    throw new EngineFailure({
      kind: 'project-corrupt',
      path,
      reason: 'is damaged: SQLite cannot read all of it',
    })
  }
}

/** A file whose writing was broken off at its very beginning is marked as ours, but holds no project yet. */
function findProject(path: string, database: Database.Database) {
  const tables = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE name IN ('project', 'step', 'change')")
    .all()
  if (tables.length < 3 || !database.prepare('SELECT 1 FROM project').get()) {
    throw new EngineFailure({
      kind: 'project-corrupt',
      path,
      reason: 'is damaged: there is no project in it',
    })
  }
}

function snapshotOf(path: string, bytes: Buffer): Database.Database {
  const database = guarded(path, () => new Database(bytes))
  guarded(path, () => {
    quickCheck(path, database)
    findProject(path, database)
    applyMigrations(database, database.pragma('user_version', { simple: true }) as number)
    database.pragma('foreign_keys = ON')
    database.pragma('query_only = ON')
  })
  return database
}

/** Reads the first 100 bytes (SQLite file format, section 1.3), so that a foreign file is never opened as ours. */
function inspectHeader(path: string) {
  const header = guarded(path, () => {
    if (statSync(path).isDirectory()) {
      throw new EngineFailure({
        kind: 'project-corrupt',
        path,
        reason: 'is a folder, not a Throughline project',
      })
    }
    return firstBytes(path, 100)
  })
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new EngineFailure({
      kind: 'project-corrupt',
      path,
      reason: 'is not a Throughline project: it is not a database',
    })
  }
  if (header.readUInt32BE(68) !== applicationId) {
    throw new EngineFailure({ kind: 'project-corrupt', path, reason: 'is a database of another application' })
  }
  const version = header.readUInt32BE(60)
  if (version > formatVersion) throw new EngineFailure({ kind: 'project-newer', path, version })
}

/** A rollback journal with a header belongs to a transaction that has not ended. */
function isWriteUnderWay(path: string): boolean {
  const journal = `${path}-journal`
  if (!existsSync(journal)) return false
  const header = firstBytes(journal, 8)
  return header.length === 8 && header.some(byte => byte !== 0)
}

function firstBytes(path: string, count: number): Buffer {
  const descriptor = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(count, fstatSync(descriptor).size))
    readSync(descriptor, bytes, 0, bytes.length, 0)
    return bytes
  } finally {
    closeSync(descriptor)
  }
}

/** Turns what the file system and SQLite say into expected errors. */
function guarded<Value>(path: string, work: () => Value): Value {
  try {
    return work()
  } catch (reason) {
    throw expected(path, reason)
  }
}

function expected(path: string, reason: unknown): unknown {
  if (reason instanceof EngineFailure) return reason
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  if (code === 'ENOENT') return new EngineFailure({ kind: 'not-found', noun: 'file', name: path })
  if (code === 'ENOTDIR') return new EngineFailure({ kind: 'not-found', noun: 'folder for', name: path })
  if (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code === 'SQLITE_READONLY' ||
    code.startsWith('SQLITE_CANTOPEN')
  ) {
    return new EngineFailure({
      kind: 'invalid-input',
      field: path,
      reason: 'cannot be opened for writing: no permission, or no such folder',
    })
  }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED')
    return new EngineFailure({ kind: 'project-locked', path })
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new EngineFailure({ kind: 'project-corrupt', path, reason: 'is damaged: SQLite cannot read it' })
  }
  return reason
}
