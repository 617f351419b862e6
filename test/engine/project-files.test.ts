import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { applicationId } from '../../electron/engine/store/file.ts'
import { formatVersion } from '../../electron/engine/store/migrations/index.ts'
import { EngineFailure, errorText } from '../../shared/errors.ts'
import { buildInterview, buildQuote, buildTag } from './support/build.ts'
import { dieWriting, endOf, holdProject } from './support/processes.ts'
import { startResearch, writtenExamples } from './support/research.ts'
import { stateOf } from './support/state.ts'
import {
  reopenTestEngine,
  startEngineAlone,
  startTestEngine,
  type TestEngine,
} from './support/test-engine.ts'

let engine: TestEngine

beforeEach(async () => {
  engine = await startTestEngine()
})

const at = (name: string) => join(engine.folder, name)

async function projectFile(name: string): Promise<string> {
  const maker = startEngineAlone()
  const { path } = await maker.call('projects.openSample', { path: join(maker.folder, 'made') })
  await maker.close()
  copyFileSync(path, at(name))
  return at(name)
}

function emptyDatabase(name: string, ...pragmas: string[]): string {
  const database = new Database(at(name))
  database.exec('CREATE TABLE something (a)')
  for (const pragma of pragmas) database.pragma(pragma)
  database.close()
  return at(name)
}

it('P1 a new project is a file of its own name, open and empty', async () => {
  const open = await engine.call('projects.create', { path: at('deep.idea'), name: ' Deep ' })
  const none = { partners: 0, participants: 0, interviews: 0, tags: 0, personas: 0, claims: 0, evidence: 0 }
  expect(open).toEqual({
    path: at('deep.idea.throughline'),
    name: 'Deep',
    isReadOnly: false,
    counts: { ...none, quotes: { total: 0, motivation: 0, painPoint: 0, need: 0 } },
  })
  const header = readFileSync(open.path).subarray(0, 100)
  expect([header.readUInt32BE(68), header.readUInt32BE(60)]).toEqual([applicationId, formatVersion])
})

it('P2 never writes a new project over anything', async () => {
  writeFileSync(at('taken.throughline'), 'mine')
  mkdirSync(at('folder.throughline'))
  const before = await engine.call('projects.current', {})
  for (const path of [at('taken'), at('folder.throughline'), before!.path]) {
    for (const method of ['projects.create', 'projects.openSample'] as const) {
      expect((await engine.refusal(method, { path, name: 'New' })).kind).toBe('conflict')
    }
  }
  expect(readFileSync(at('taken.throughline'), 'utf8')).toBe('mine')
  expect(await engine.call('projects.current', {})).toEqual(before)
})

it('P2 leaves nothing behind where a project cannot be written', async () => {
  writeFileSync(at('file'), '')
  for (const path of [at('no/such/folder/new'), at('file/new')]) {
    expect((await engine.refusal('projects.create', { path, name: 'New' })).kind).toBe('invalid-input')
  }
  const names = readdirSync(engine.folder).filter(name => !name.endsWith('-journal'))
  expect(names.sort()).toEqual(['file', 'project.throughline', 'settings'])
})

/** Puts much between a project's first interview and its last, so that reading one and then the other takes a while. */
function spreadOut(path: string) {
  const database = new Database(path)
  database.prepare('UPDATE tag SET description = ? WHERE id = (SELECT min(id) FROM tag)').run('x'.repeat(3e7))
  const insert = database.prepare(
    `INSERT INTO interview (id, title, date, blocks, text) VALUES (?, '0', '2027-01-01', '[{"speakerId":null,"at":null}]', ?)`,
  )
  for (let row = 0; row < 9; row++) insert.run(`ffffffff-ffff-7fff-8fff-fffffffffff${row}`, 'y'.repeat(3_000))
  database.close()
}

type Refused = readonly [what: string, make: () => string | Promise<string>, kind: string, words: string]
const refused: readonly Refused[] = [
  ['a path without a file', () => at('missing.throughline'), 'not-found', 'There is no file'],
  [
    'a folder',
    () => {
      mkdirSync(at('folder'))
      return at('folder')
    },
    'project-corrupt',
    'is a folder, not a Throughline project',
  ],
  [
    'an empty file',
    () => {
      writeFileSync(at('empty'), '')
      return at('empty')
    },
    'project-corrupt',
    'it is not a database',
  ],
  [
    'a text',
    () => {
      writeFileSync(at('notes.txt'), 'Dear diary. '.repeat(500))
      return at('notes.txt')
    },
    'project-corrupt',
    'it is not a database',
  ],
  [
    'a database of another application',
    () => emptyDatabase('other.db'),
    'project-corrupt',
    'of another application',
  ],
  [
    'a newer project',
    () => emptyDatabase('newer', `application_id = ${applicationId}`, `user_version = ${formatVersion + 1}`),
    'project-newer',
    'written by a newer Throughline',
  ],
  [
    'a project without tables',
    () => emptyDatabase('hollow', `application_id = ${applicationId}`, `user_version = ${formatVersion}`),
    'project-corrupt',
    'is damaged',
  ],
  [
    'a project with damaged pages',
    async () => {
      const path = await projectFile('damaged')
      const bytes = readFileSync(path)
      bytes.fill(0xa5, 4096 * 3, 4096 * 9)
      writeFileSync(path, bytes)
      return path
    },
    'project-corrupt',
    'is damaged',
  ],
  [
    'a project that was cut off',
    async () => {
      const path = await projectFile('cut')
      writeFileSync(path, readFileSync(path).subarray(0, 40_000))
      return path
    },
    'project-corrupt',
    'is damaged',
  ],
]

it.each(refused)(
  'P3 says what it is when opening %s, and changes nothing',
  async (_what, make, kind, words) => {
    await buildTag(engine)
    const before = await stateOf(engine)
    const path = await make()
    const isFile = kind !== 'not-found' && basename(path) !== 'folder'
    const bytes = isFile ? readFileSync(path) : null
    const names = readdirSync(dirname(path))
    for (const readOnly of [false, true]) {
      const error = await engine.refusal('projects.open', { path, readOnly })
      expect(error.kind).toBe(kind)
      expect(errorText(error)).toContain(words)
    }
    if (bytes) expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(dirname(path))).toEqual(names)
    expect(await stateOf(engine)).toEqual(before)
  },
)

it.skipIf(process.platform === 'win32')(
  'P3 says so when there is no permission, and changes nothing (POSIX)',
  async () => {
    const path = await projectFile('mine.throughline')
    const bytes = readFileSync(path)
    const as = process.geteuid?.() === 0 ? process.seteuid : null
    chmodSync(engine.folder, 0o755)
    chmodSync(path, 0o444)
    // Root may write anything, so the engine is somebody else for a moment.
    as?.(65_534)
    try {
      expect(await engine.refusal('projects.open', { path })).toMatchObject({ kind: 'invalid-input' })
      expect((await engine.call('projects.open', { path, readOnly: true })).isReadOnly).toBe(true)
      as?.(0)
      chmodSync(path, 0o000)
      as?.(65_534)
      expect(errorText(await engine.refusal('projects.open', { path }))).toContain('no permission')
      expect(errorText(await engine.refusal('projects.open', { path, readOnly: true }))).toContain(
        'no permission',
      )
    } finally {
      as?.(0)
    }
    chmodSync(path, 0o644)
    expect(readFileSync(path).equals(bytes)).toBe(true)
  },
)

it('P4 a project that another program has open is locked, and can be read', async () => {
  await buildTag(engine)
  await engine.close()
  const path = at('project.throughline')
  const other = await holdProject(path)
  engine = startEngineAlone({ folder: engine.folder })
  expect(await engine.refusal('projects.open', { path })).toEqual({ kind: 'project-locked', path })
  const open = await engine.call('projects.open', { path, readOnly: true })
  expect([open.isReadOnly, open.counts.tags]).toEqual([true, 1])
  await endOf(other)
  expect((await engine.call('projects.open', { path })).isReadOnly).toBe(false)
})

it('P4 what is read while another program writes is whole', async () => {
  const path = await projectFile('busy.throughline')
  spreadOut(path)
  await holdProject(path, 'write')
  let readings = 0
  for (let attempt = 0; attempt < 6; attempt++) {
    const open = await engine
      .call('projects.open', { path, readOnly: true })
      .catch((reason: EngineFailure) => reason)
    if (open instanceof EngineFailure) {
      expect(open.error.kind).toBe('project-locked')
      continue
    }
    readings++
    const titles = (await engine.call('interviews.list', {})).toSorted((one, other) =>
      one.id < other.id ? -1 : 1,
    )
    expect(titles[0]!.title).toBe(titles.at(-1)!.title)
    expect((await engine.call('projects.check', {})).findings).toEqual([])
  }
  expect(readings).toBeGreaterThan(0)
})

it('P5 a program that was killed while it wrote leaves the project as it was', async () => {
  const path = await projectFile('struck.throughline')
  await engine.call('projects.open', { path })
  const before = await stateOf(engine)
  await engine.call('projects.close', {})
  await dieWriting(path)
  expect(readdirSync(engine.folder)).toContain('struck.throughline-journal')
  await engine.call('projects.open', { path })
  expect(await stateOf(engine)).toEqual(before)
  expect((await engine.call('projects.check', {})).findings).toEqual([])
})

it.each(writtenExamples)('P6 a project that is open read-only refuses %s, %#', async (name, input) => {
  const { engine: writing, research } = await startResearch()
  await writing.close()
  engine = startEngineAlone({ folder: writing.folder })
  const path = at('project.throughline')
  const bytes = readFileSync(path)
  await engine.call('projects.open', { path, readOnly: true })
  const before = await stateOf(engine)
  expect(await engine.refusal(name, input(research))).toEqual({ kind: 'read-only' })
  expect(await engine.call('history.state', {})).toEqual({ undo: null, redo: null })
  expect(await stateOf(engine)).toEqual(before)
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

it('P7 opening the project that is open leaves it as it is', async () => {
  await buildTag(engine)
  const open = await engine.call('projects.current', {})
  symlinkSync(open!.path, at('link.throughline'))
  for (const path of [open!.path, join(engine.folder, '.', 'project.throughline'), at('link.throughline')]) {
    expect(await engine.call('projects.open', { path })).toEqual(open)
  }
  expect((await engine.call('history.state', {})).undo).toBe('create tag pricing')
})

it('P7 everything is there when the project is opened again', async () => {
  const { engine: first } = await startResearch()
  await buildTag(first, 'later')
  const before = await stateOf(first)
  await first.close()
  engine = await reopenTestEngine(first.folder)
  expect(await stateOf(engine)).toEqual(before)
})

it('P7 without an open project, every other call says so', async () => {
  await engine.call('projects.close', {})
  expect(await engine.call('projects.current', {})).toBe(null)
  const closed = { kind: 'conflict', reason: 'No project is open.' }
  expect(await engine.refusal('tags.list', {})).toEqual(closed)
  expect(await engine.refusal('tags.create', { name: 'x' })).toEqual(closed)
  expect(await engine.refusal('history.undo', {})).toEqual(closed)
})

it('P8 remembers projects, the latest first, and says which are gone', async () => {
  await engine.call('projects.create', { path: at('second'), name: 'Second' })
  engine.clock.advance(1_000)
  await engine.call('projects.open', { path: at('project.throughline') })
  rmSync(at('second.throughline'))
  const first = { path: at('project.throughline'), name: 'Northern channel', exists: true }
  const second = { path: at('second.throughline'), name: 'Second', exists: false }
  expect(await engine.call('projects.recent', {})).toEqual([
    { ...first, openedAt: '2027-03-12T09:00:01.000Z' },
    { ...second, openedAt: '2027-03-12T09:00:00.000Z' },
  ])
  await engine.call('projects.forget', { path: second.path })
  expect((await engine.call('projects.recent', {})).map(({ path }) => path)).toEqual([first.path])
})

it('P8 a list of recent projects that cannot be read or written keeps nobody from a project', async () => {
  writeFileSync(at('settings/recent.json'), '{"broken"')
  expect(await engine.call('projects.recent', {})).toEqual([])
  rmSync(at('settings'), { recursive: true })
  writeFileSync(at('settings'), 'a file where the folder should be')
  await engine.call('projects.create', { path: at('second'), name: 'Second' })
  expect(await engine.call('projects.recent', {})).toEqual([])
})

it('P9 the check finds a quote whose words do not stand at its anchor', async () => {
  await buildQuote(engine, { interview: await buildInterview(engine) })
  expect(await engine.call('projects.check', {})).toEqual({ findings: [], quotesChecked: 1 })
  await engine.close()
  const database = new Database(at('project.throughline'))
  database.exec("UPDATE quote SET start = start + 1, end = end + 1; UPDATE interview SET blocks = '[]'")
  database.close()
  engine = await reopenTestEngine(engine.folder)
  expect((await engine.call('projects.check', {})).findings).toEqual([
    '“Ridgeway in March” has 4 lines but 0 blocks.',
    'In “Ridgeway in March”, “We sell what is on the shelf.” does not stand at its anchor.',
  ])
})
