import type { Database } from 'better-sqlite3'
import type { HistoryState } from '../../shared/contract/history.ts'
import type { EngineEvent, Noun } from '../../shared/contract/index.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { createQuoteIndex, type QuoteIndex } from './quote-index/quote-index.ts'
import { createWordIndex, type WordIndex } from './search/word-index.ts'
import { afterStep, readUndoStacks, revertStep } from './store/history.ts'
import type { TextChange } from './store/interview-text.ts'
import { createReader, type Reader } from './store/reader.ts'
import { addToday } from './store/today.ts'
import { goOnTyping, lastTyping, type TypingStep } from './store/typing.ts'
import { type Announced, createStepRunner, type Step, type StepKind, type Writer } from './store/writer.ts'

/** What a project needs from around it: fixed in tests. */
export type Surroundings = {
  readonly author: string
  now(): Date
  newId(): string
  announce(event: EngineEvent): void
}

/** An open project: reads, steps that write, and the history of those steps. */
export type Project = {
  readonly path: string
  readonly isReadOnly: boolean
  readonly database: Database
  readonly read: Reader
  /** What filters over all quotes are answered from. */
  readonly quotes: QuoteIndex
  /** What is searched. */
  readonly words: WordIndex
  /** Runs a step a person took. `label` completes "Undo: ...". `read-only` when the project is. */
  write<Value>(label: string, work: (writer: Writer) => Value): Value
  /** Writes what the project begins with: recorded, but nothing anyone would undo. */
  begin(work: (writer: Writer) => void): void
  /** Writes what is only to be remembered: recorded, but nothing anyone would undo, and leaves what can be redone. */
  note(work: (writer: Writer) => void): void
  /** Runs a write of an interview's text; typing that goes on joins the step before. */
  type(interviewId: string, label: string, work: (writer: Writer) => TextChange | null): void
  historyState(): HistoryState
  /** Undo or redo: gives the label of what was reversed, or null when there was nothing. */
  reverse(direction: 'undo' | 'redo'): string | null
  close(): void
}

/** Typing joins the step before it while pauses are shorter than this, and until the step is this old. */
const typingPause = 30_000
const typingSpan = 5 * 60_000

/** The open file as the engine's handlers see it: what reads, what writes as a step, and the history of the steps. */
export function createProject(
  database: Database,
  path: string,
  isReadOnly: boolean,
  around: Surroundings,
): Project {
  addToday(database, () => around.now())
  const read = createReader(database)
  const runStep = createStepRunner(database)
  const words = createWordIndex(database, isReadOnly)
  const quotes = createQuoteIndex(read, words, () => database.open)
  let stacks = readUndoStacks(read)

  function run<Value>(step: Step, work: (writer: Writer) => Value): Value {
    if (isReadOnly) throw new EngineFailure({ kind: 'read-only' })
    const { value, announced, isRecorded } = runStep(step, around.author, work)
    if (isRecorded) stacks = afterStep(stacks, step)
    tell(announced)
    return value
  }

  function newStep(kind: StepKind, label: string, rest: Partial<Step> = {}): Step {
    return {
      id: around.newId(),
      kind,
      label,
      at: around.now().toISOString(),
      typingIn: null,
      reverses: null,
      ...rest,
    }
  }

  function tell(announced: Announced) {
    if (announced.size === 0) return
    quotes.meet(announced)
    const ids: Partial<Record<Noun, readonly string[]>> = Object.fromEntries(
      [...announced].map(([noun, ofNoun]) => [noun, [...ofNoun]]),
    )
    around.announce({ type: 'changed', ids })
  }

  /** The step that typing in this interview goes on in: the very last one, if it is one's own and recent. */
  function typingStep(interviewId: string): TypingStep | null {
    const last = lastTyping(read, interviewId)
    if (last?.author !== around.author) return null
    const now = around.now().getTime()
    const isRecent = now - Date.parse(last.until) <= typingPause && now - Date.parse(last.at) <= typingSpan
    return isRecent ? last : null
  }

  return {
    path,
    isReadOnly,
    database,
    read,
    quotes,
    words,
    write: (label, work) => run(newStep('do', label), work),
    begin(work) {
      // Announced as another project, not row by row.
      quotes.meet(runStep(newStep('begin', 'begin the project'), around.author, work).announced)
    },
    note: work => run(newStep('do', ''), work),
    type(interviewId, label, work) {
      if (isReadOnly) throw new EngineFailure({ kind: 'read-only' })
      const going = typingStep(interviewId)
      const step = going ?? newStep('do', label, { typingIn: interviewId })
      const { announced, isRecorded } = runStep(step, around.author, writer => {
        const change = work(writer)
        if (!change) return
        if (going) goOnTyping(writer, going, around.now().toISOString(), change)
        else writer.record('interview', interviewId, {}, change)
      })
      if (isRecorded && !going) stacks = afterStep(stacks, step)
      tell(announced)
    },
    historyState: () => ({
      undo: (!isReadOnly && stacks.undo.at(-1)?.label) || null,
      redo: (!isReadOnly && stacks.redo.at(-1)?.label) || null,
    }),
    reverse(direction) {
      const target = stacks[direction].at(-1)
      if (!target) return null
      run(newStep(direction, target.label, { reverses: target.id }), writer => revertStep(writer, target.id))
      return target.label
    },
    close: () => database.close(),
  }
}
