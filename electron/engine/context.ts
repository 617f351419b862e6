import type { EngineMethodName, engineContract, Output, ParsedInput } from '../../shared/contract/index.ts'
import type { Parser } from './import/parser.ts'
import type { EngineSettings } from './messages.ts'
import type { Project, Surroundings } from './project.ts'
import type { Reader } from './store/reader.ts'
import type { Writer } from './store/writer.ts'

/** What a query's handler gets: nothing in it can write to the project. */
export type QueryContext = {
  readonly read: Reader
  readonly project: Pick<Project, 'path' | 'isReadOnly' | 'quotes' | 'words'>
  readonly engine: EngineServices
}

/** What a command's handler gets. */
export type CommandContext = QueryContext & {
  readonly project: Project
  newId<Id extends string>(): Id
  now(): string
  /** One undoable step: its label completes "Undo: ...". */
  write<Value>(label: string, work: (writer: Writer) => Value): Value
}

/** What belongs to the engine rather than to the open project. */
export type EngineServices = Surroundings & {
  readonly settings: EngineSettings
  /** The open project; fails in one sentence when there is none. */
  open(): Project
  current(): Project | null
  /** Makes this the open project, in place of any other. */
  replace(project: Project | null): void
  /** A folder of this engine's own for files that a host hands out; gone when the engine closes. */
  handoutFolder(): string
  /** What reads files, in a thread of its own. */
  parser(): Parser
  print(htmlPath: string, pdfPath: string, signal: AbortSignal): Promise<void>
  cancel(callId: string): void
}

/** The call a handler answers: its progress and its cancellation. */
export type Call = {
  readonly signal: AbortSignal
  progress(step: string, done: number, total: number): void
}

type ContextOf<Name extends EngineMethodName> = (typeof engineContract)[Name]['kind'] extends 'query'
  ? QueryContext
  : CommandContext

export type Handler<Name extends EngineMethodName> = (
  input: ParsedInput<Name>,
  context: ContextOf<Name>,
  call: Call,
) => Output<Name> | Promise<Output<Name>>

/** A missing handler does not compile. */
export type Handlers = { readonly [Name in EngineMethodName]: Handler<Name> }

/** The handlers of one noun. */
export type HandlersOf<Noun extends string> = {
  readonly [Name in Extract<EngineMethodName, `${Noun}.${string}`>]: Handler<Name>
}
