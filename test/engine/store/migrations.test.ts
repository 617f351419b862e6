import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, it, vi } from 'vitest'
import { applicationId, openFile, openSnapshot, verifyCopy } from '../../../electron/engine/store/file.ts'
import { foundation } from '../../../electron/engine/store/migrations/0001-foundation.ts'
import { formatVersion, migrations } from '../../../electron/engine/store/migrations/index.ts'
import type { Migration } from '../../../electron/engine/store/migrations/migration.ts'
import { rowsOf } from '../support/opened-databases.ts'
import { temporaryFolder } from '../support/test-engine.ts'

/** What the next versions may do, so that the machinery is tried before it is needed. */
const later = vi.hoisted(() => ({ second: '', isOn: false }))

vi.mock('../../../electron/engine/store/migrations/index.ts', async importOriginal => {
  const real = await importOriginal<typeof import('../../../electron/engine/store/migrations/index.ts')>()
  const all = (): readonly Migration[] => [
    ...real.migrations,
    ...(later.isOn ? [{ version: real.formatVersion + 1, sql: later.second }] : []),
  ]
  return {
    get migrations() {
      return all()
    },
    get formatVersion() {
      return all().length
    },
  }
})

beforeEach(() => {
  later.isOn = false
})

/** A project as the Throughline of a version wrote it. */
function projectOfVersion(version: number): string {
  const path = join(temporaryFolder(), 'project.throughline')
  const database = new Database(path)
  database.pragma(`application_id = ${applicationId}`)
  for (const migration of migrations.slice(0, version)) database.exec(migration.sql)
  database.pragma(`user_version = ${version}`)
  database.exec(`
    INSERT INTO project (id, name, created_at) VALUES ('p', 'Northern channel', '2027-03-12T09:00:00Z');
    INSERT INTO tag (id, name, color, description, position) VALUES ('t', 'pricing', '#2B5C8A', '', 1);`)
  database.close()
  return path
}

function versionOf(path: string): unknown {
  const database = new Database(path, { readonly: true })
  const version = database.pragma('user_version', { simple: true })
  database.close()
  return version
}

it('P12 migrations are numbered without a gap, from the foundation on', () => {
  expect(migrations.map(migration => migration.version)).toEqual(migrations.map((_, index) => index + 1))
  expect(migrations[0]).toBe(foundation)
})

it.each(migrations.slice(1))(
  'P12 version $version opens the file of the version before, and its own again',
  next => {
    const path = projectOfVersion(next.version - 1)
    openFile(path).close()
    expect(versionOf(path)).toBe(formatVersion)
    const migrated = readFileSync(path)
    openFile(path).close()
    expect(readFileSync(path).equals(migrated)).toBe(true)
  },
)

it('P12 an older file is migrated once, after a backup that is a whole project', () => {
  const path = projectOfVersion(formatVersion)
  const older = readFileSync(path)
  const version = formatVersion
  later.isOn = true
  later.second = "ALTER TABLE tag ADD COLUMN shape TEXT NOT NULL DEFAULT 'round'"
  const database = openFile(path)
  expect(rowsOf(database).tag).toMatchObject([{ name: 'pricing', shape: 'round' }])
  database.close()
  expect(versionOf(path)).toBe(version + 1)
  const backup = `${path}.version-${version}.backup`
  verifyCopy(backup)
  expect(versionOf(backup)).toBe(version)
  const copy = new Database(backup, { readonly: true })
  const before = new Database(older)
  expect(rowsOf(copy)).toEqual(rowsOf(before))
  copy.close()
  const migrated = readFileSync(path)
  openFile(path).close()
  expect(readFileSync(path).equals(migrated)).toBe(true)
})

it('P12 a migration that fails leaves the file as it was', () => {
  const path = projectOfVersion(formatVersion)
  const older = readFileSync(path)
  later.isOn = true
  later.second =
    'CREATE TABLE half (a) STRICT; UPDATE tag SET name = upper(name); SELECT nonsense FROM nowhere;'
  expect(() => openFile(path)).toThrow()
  expect(readFileSync(path).equals(older)).toBe(true)
  later.second = 'CREATE TABLE whole (a TEXT) STRICT'
  openFile(path).close()
  expect(versionOf(path)).toBe(formatVersion)
})

it('P12 reading an older file shows it as the new version has it, and leaves it as it is', async () => {
  const path = projectOfVersion(formatVersion)
  const older = readFileSync(path)
  later.isOn = true
  later.second = "ALTER TABLE tag ADD COLUMN shape TEXT NOT NULL DEFAULT 'round'"
  const snapshot = await openSnapshot(path)
  expect(rowsOf(snapshot).tag).toMatchObject([{ shape: 'round' }])
  expect(() => snapshot.exec('DELETE FROM tag')).toThrow('readonly')
  snapshot.close()
  expect(readFileSync(path).equals(older)).toBe(true)
  expect(existsSync(`${path}.version-${formatVersion - 1}.backup`)).toBe(false)
})

it('P12 a copy that is no whole project is not taken for one', () => {
  const path = projectOfVersion(formatVersion)
  const database = new Database(path)
  database.pragma('application_id = 7')
  database.close()
  expect(() => verifyCopy(path)).toThrow()
  expect(() => verifyCopy(`${path}.missing`)).toThrow()
})
