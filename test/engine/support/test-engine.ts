import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Print } from '../../../electron/engine/client.ts'
import { createEngine } from '../../../electron/engine/engine.ts'
import type { EngineEvent, EngineMethodName, Input, Output } from '../../../shared/contract/index.ts'
import { type EngineError, EngineFailure } from '../../../shared/errors.ts'

/** The engine with a clock that stands still, ids in order, and a folder of its own. */
export type TestEngine = {
  readonly folder: string
  readonly clock: { now: Date; advance(milliseconds: number): void }
  /** Everything announced so far. */
  readonly events: EngineEvent[]
  /** Gives what the method gives; an expected error rejects as an `EngineFailure`. */
  call<Name extends EngineMethodName>(name: Name, input: Input<Name>, callId?: string): Promise<Output<Name>>
  /** The expected error of a call that must fail. The input may be anything a host could be sent. */
  refusal(name: EngineMethodName, input: unknown): Promise<EngineError>
  close(): Promise<void>
}

export type TestEngineOptions = {
  /** Where it works; a new folder that goes with the test when left out. */
  readonly folder?: string
  readonly author?: string
  readonly print?: Print
}

export const resourcesFolder = join(import.meta.dirname, '../../../resources')

/** Where test files are kept: in memory where there is enough, because every step waits for the disk otherwise. */
const scratch = hasRoom('/dev/shm', 512 * 1024 * 1024) ? '/dev/shm' : tmpdir()

/** A folder that the caller removes. */
export function newFolder(): string {
  return mkdtempSync(join(scratch, 'throughline-test-'))
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = newFolder()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An engine with an open, empty project. */
export async function startTestEngine(options: TestEngineOptions = {}): Promise<TestEngine> {
  const engine = startEngineAlone(options)
  await engine.call('projects.create', { path: join(engine.folder, 'project'), name: 'Northern channel' })
  engine.events.length = 0
  return engine
}

/** Another engine that opens the project in a folder where one was closed. */
export async function reopenTestEngine(folder: string, author?: string): Promise<TestEngine> {
  const engine = startEngineAlone({ folder, ...(author === undefined ? {} : { author }) })
  await engine.call('projects.open', { path: join(folder, 'project.throughline') })
  engine.events.length = 0
  return engine
}

/** An engine without a project. */
export function startEngineAlone(options: TestEngineOptions = {}): TestEngine {
  const engine = startUnattendedEngine({ ...options, folder: options.folder ?? temporaryFolder() })
  onTestFinished(() => engine.close())
  return engine
}

/** An engine that the caller closes: outside a test, or many within one. */
export function startUnattendedEngine(options: TestEngineOptions & { readonly folder: string }): TestEngine {
  const { folder } = options
  const clock = {
    now: new Date('2027-03-12T09:00:00Z'),
    advance(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds)
    },
  }
  const events: EngineEvent[] = []
  mkdirSync(folder, { recursive: true })
  const engine = createEngine({
    settingsFolder: join(folder, 'settings'),
    projectFolder: join(folder, 'projects'),
    resourcesFolder,
    author: options.author ?? 'Ada Example',
    announce: event => events.push(event),
    print: options.print ?? (() => Promise.reject(new Error('Nothing prints here.'))),
    now: () => clock.now,
    newId,
  })
  return {
    folder,
    clock,
    events,
    async call(name, input, callId) {
      const result = await engine.call(name, input, callId)
      if (!result.ok) throw new EngineFailure(result.error)
      return result.value as never
    },
    async refusal(name, input) {
      const result = await engine.call(name, input)
      if (result.ok) throw new Error(`${name} was expected to be refused`)
      return result.error
    },
    close: () => engine.close(),
  }
}

let lastId = 0

/** Ids in the order they were made, never the same twice in one process. */
export function newId<Id extends string>(): Id {
  const count = (++lastId).toString(16).padStart(12, '0')
  return `01890000-0000-7000-8000-${count}` as Id
}

/** Who is told to read again: the nouns announced since `from`. */
export function nounsAnnounced(engine: TestEngine, from = 0): ReadonlySet<string> {
  return new Set(
    engine.events.slice(from).flatMap(event => (event.type === 'changed' ? Object.keys(event.ids) : [])),
  )
}

function hasRoom(folder: string, bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize > bytes
  } catch {
    return false
  }
}
