import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import { lineAt, lineStarts } from '../../electron/engine/text/lines.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { buildPersona, buildTag, importLines } from './support/build.ts'
import { noted, openedDatabase, rowsOf } from './support/opened-databases.ts'
import { commandFor, type RandomStep, randomStep } from './support/random-steps.ts'
import { stateOf } from './support/state.ts'
import { newFolder, startUnattendedEngine, type TestEngine } from './support/test-engine.ts'

vi.mock('../../electron/engine/store/file.ts', async importOriginal => noted(await importOriginal()))

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const steps = Number(process.env.MODEL_STEPS ?? 30)
const numRuns = Number(process.env.MODEL_RUNS ?? 25)

type Snapshot = { readonly seen: unknown; readonly rows: unknown }
type Entry = { readonly label: string; readonly before: Snapshot; after: Snapshot }

const lines = [
  'Ana: We wait for parts and so we wait for money.',
  'Ben: wait, 👍 we call twice.',
  'Ana: We never wait.',
  'Ben: So we wait.',
]

it(
  'H1 undo gives exactly the state before, redo exactly the state after, and no quote ever drifts',
  async () => {
    let run = 0
    const law = fc.asyncProperty(fc.array(randomStep, { minLength: 5, maxLength: steps }), async random => {
      const engine = startUnattendedEngine({ folder: join(folder, String(++run)) })
      try {
        await engine.call('projects.create', {
          path: join(engine.folder, 'project'),
          name: 'Northern channel',
        })
        await importLines(engine, lines)
        await buildPersona(engine)
        await buildTag(engine)
        await new Model(engine).run(random)
      } finally {
        await engine.close()
        rmSync(engine.folder, { recursive: true, force: true })
      }
    })
    await fc.assert(law, { numRuns, interruptAfterTimeLimit: 20 * 60_000 })
  },
  30 * 60_000,
)

/** What a person would say the history is: pictures of the project before and after each step. */
class Model {
  readonly #engine: TestEngine
  readonly #undo: Entry[] = []
  readonly #redo: Entry[] = []
  readonly #removed = new Set<string>()

  constructor(engine: TestEngine) {
    this.#engine = engine
  }

  async run(random: readonly RandomStep[]) {
    let now = await this.#snapshot()
    this.#undo.push({ label: 'create tag pricing', before: now, after: now })
    const begun = this.#undo.length
    for (const step of random) now = await this.#take(step, now)
    while (this.#undo.length > begun) now = await this.#reverse('undo', now)
    while (this.#redo.length > 0) now = await this.#reverse('redo', now)
  }

  async #take(step: RandomStep, before: Snapshot): Promise<Snapshot> {
    if (step.action === 'pause') {
      this.#engine.clock.advance((step.picks[0] ?? 0) * 100)
      return before
    }
    if (step.action === 'restart') {
      await this.#engine.call('projects.close', {})
      await this.#engine.call('projects.open', { path: join(this.#engine.folder, 'project.throughline') })
      const after = await this.#snapshot()
      expect(after).toEqual(before)
      return after
    }
    const direction = step.action
    if (direction === 'undo' || direction === 'redo') {
      return (direction === 'undo' ? this.#undo.length > 1 : this.#redo.length > 0)
        ? this.#reverse(direction, before)
        : before
    }
    const command = await commandFor(this.#engine, step, [...this.#removed])
    if (!command) return before
    const [name, input] = command
    const lastStep = this.#lastStep()
    try {
      await this.#engine.call(name, input as never)
    } catch (reason) {
      if (!(reason instanceof EngineFailure)) throw reason
      expect(['conflict', 'not-found', 'invalid-input']).toContain(reason.error.kind)
    }
    if (name === 'quotes.remove') for (const id of input.ids) this.#removed.add(id)
    const after = await this.#snapshot()
    const latest = this.#lastStep()
    if (latest.seq !== lastStep.seq) {
      this.#undo.push({ label: latest.label, before, after })
      this.#redo.length = 0
    } else if (name === 'interviews.write') {
      this.#undo.at(-1)!.after = after
    } else {
      expect(after, `${name} recorded nothing, and so may have changed nothing`).toEqual(before)
    }
    await this.#check()
    return after
  }

  async #reverse(direction: 'undo' | 'redo', now: Snapshot): Promise<Snapshot> {
    const [from, to] = direction === 'undo' ? [this.#undo, this.#redo] : [this.#redo, this.#undo]
    const entry = from.pop()!
    expect(now).toEqual(direction === 'undo' ? entry.after : entry.before)
    expect(await this.#engine.call(`history.${direction}`, {})).toBe(entry.label)
    to.push(entry)
    const after = await this.#snapshot()
    expect(after, `${direction} of ${entry.label}`).toEqual(direction === 'undo' ? entry.before : entry.after)
    await this.#check()
    return after
  }

  async #check() {
    expect(await this.#engine.call('history.state', {})).toEqual({
      undo: this.#undo.at(-1)?.label ?? null,
      redo: this.#redo.at(-1)?.label ?? null,
    })
    expect((await this.#engine.call('projects.check', {})).findings).toEqual([])
    for (const persona of await this.#engine.call('personas.list', {})) {
      for (const { evidence, strength } of persona.claims) {
        expect(new Set(evidence.map(piece => piece.quote.id)).size).toBe(evidence.length)
        expect(strength.quotes + strength.contradicting + strength.withdrawn).toBe(evidence.length)
        expect(evidence.filter(piece => piece.quote.kinds.length === 0)).toEqual([])
      }
    }
    this.#checkAnchors()
  }

  /** Every quote, withdrawn ones too, stands within its text and is said by the speaker of its line. */
  #checkAnchors() {
    const rows = openedDatabase()
      .prepare<[], { start: number; end: number; speaker_id: string | null; text: string; blocks: string }>(
        'SELECT start, end, speaker_id, text, blocks FROM quote JOIN interview ON interview.id = interview_id',
      )
      .all()
    for (const { start, end, speaker_id, text, blocks } of rows) {
      expect([start <= end, end <= text.length]).toEqual([true, true])
      const block = JSON.parse(blocks)[lineAt(lineStarts(text), start)]
      expect(speaker_id).toBe(block.speakerId)
    }
  }

  #lastStep() {
    return openedDatabase()
      .prepare<[], { seq: number; label: string }>('SELECT seq, label FROM step ORDER BY seq DESC LIMIT 1')
      .get()!
  }

  async #snapshot(): Promise<Snapshot> {
    return { seen: await stateOf(this.#engine), rows: rowsOf(openedDatabase()) }
  }
}
