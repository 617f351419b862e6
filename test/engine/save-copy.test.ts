import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { formatVersion } from '../../electron/engine/store/migrations/index.ts'
import { buildTag } from './support/build.ts'
import { rowsOf } from './support/opened-databases.ts'
import { startResearch } from './support/research.ts'
import { stateOf } from './support/state.ts'
import { startEngineAlone, type TestEngine } from './support/test-engine.ts'

let engine: TestEngine

beforeEach(async () => {
  engine = (await startResearch()).engine
})

const at = (name: string) => join(engine.folder, name)

it('P10 a copy is a whole project of its own, and the project stays open', async () => {
  const before = await stateOf(engine)
  const history = await engine.call('history.state', {})
  const copy = await engine.call('projects.saveCopy', { path: at('copy.throughline') })
  expect(copy).toEqual({ path: at('copy.throughline'), fileName: 'copy.throughline' })
  expect(await stateOf(engine)).toEqual(before)
  const database = new Database(copy.path, { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('journal_mode', { simple: true })).toBe('delete')
  expect(database.pragma('user_version', { simple: true })).toBe(formatVersion)
  expect(rowsOf(database).quote?.length).toBe(3)
  database.close()
  await buildTag(engine, 'later')
  const other = startEngineAlone()
  await other.call('projects.open', { path: copy.path })
  expect({ ...(await stateOf(other)), project: null }).toEqual({ ...before, project: null })
  expect(await other.call('history.state', {})).toEqual(history)
  expect((await other.call('projects.check', {})).findings).toEqual([])
})

it('P10 a copy replaces what stood at its place only when it is whole', async () => {
  writeFileSync(at('copy.throughline'), 'an older copy')
  await engine.call('projects.saveCopy', { path: at('copy.throughline') })
  expect(readFileSync(at('copy.throughline'), 'latin1')).toMatch(/^SQLite format 3/)
  expect(readdirSync(engine.folder).filter(name => name.startsWith('.'))).toEqual([])
})

it('P10 refuses the open project as the place of its copy', async () => {
  const path = at('project.throughline')
  const before = readFileSync(path)
  const linked = at('hard.throughline')
  const { linkSync, symlinkSync } = await import('node:fs')
  symlinkSync(path, at('soft.throughline'))
  linkSync(path, linked)
  for (const place of [path, at('./project.throughline'), at('soft.throughline'), linked]) {
    expect(await engine.refusal('projects.saveCopy', { path: place })).toEqual({
      kind: 'conflict',
      reason: 'This is the open project itself. Choose another place for the copy.',
    })
  }
  expect(readFileSync(path).equals(before)).toBe(true)
})

it('P10 leaves nothing behind where a copy cannot be written', async () => {
  mkdirSync(at('folder.throughline'))
  writeFileSync(at('file'), 'mine')
  for (const place of ['no/such/folder/copy', 'file/copy', 'folder.throughline']) {
    const refusal = await engine.refusal('projects.saveCopy', { path: at(place) })
    expect([refusal.kind, 'field' in refusal && refusal.field]).toEqual(['invalid-input', 'path'])
  }
  const names = readdirSync(engine.folder).filter(name => !name.endsWith('-journal'))
  expect(names.sort()).toEqual(['file', 'folder.throughline', 'project.throughline', 'settings'])
})

it('P10 hands out a copy for download when no place is chosen, gone when the engine closes', async () => {
  const copy = await engine.call('projects.saveCopy', { path: null })
  expect(copy.fileName).toBe('project.throughline')
  expect(readFileSync(copy.path, 'latin1')).toMatch(/^SQLite format 3/)
  await engine.close()
  expect(() => readdirSync(dirname(copy.path))).toThrow('ENOENT')
})

it('P10 saves a copy of a project that is open read-only', async () => {
  const before = await stateOf(engine)
  const other = startEngineAlone()
  await other.call('projects.open', { path: at('project.throughline'), readOnly: true })
  const { path } = await other.call('projects.saveCopy', { path: join(other.folder, 'copy.throughline') })
  await other.call('projects.open', { path })
  expect({ ...(await stateOf(other)), project: null }).toEqual({ ...before, project: null })
})

it('P10 an exported pack never takes the place of the open project', async () => {
  const path = at('project.throughline')
  const before = readFileSync(path)
  expect((await engine.refusal('packs.export', { format: 'json', path })).kind).toBe('conflict')
  expect(readFileSync(path).equals(before)).toBe(true)
})
