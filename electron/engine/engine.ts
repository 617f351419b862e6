import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type EngineEvent, type EngineMethodName, engineContract } from '../../shared/contract/index.ts'
import { type EngineError, EngineFailure, type Result } from '../../shared/errors.ts'
import type { Engine, Print } from './client.ts'
import type { Call, CommandContext, EngineServices } from './context.ts'
import { handlers } from './handlers/index.ts'
import { createParser, type Parser, type ParserLimits } from './import/parser.ts'
import type { EngineSettings } from './messages.ts'
import type { Project } from './project.ts'

export type EngineOptions = EngineSettings & {
  announce?(event: EngineEvent): void
  readonly print: Print
  /** The module that parses files; left out: the one in the sources. */
  readonly parseWorker?: URL
  readonly parserLimits?: ParserLimits
  /** Fixed in tests. */
  now?(): Date
  newId?(): string
}

/** How many cancelled calls are waited for. */
const mostStopped = 100

/** The data engine in this thread: hosts reach it through `startEngine`, tests use it as it is. */
export function createEngine(options: EngineOptions): Engine {
  const listeners = new Set<(event: EngineEvent) => void>()
  const running = new Map<string, AbortController>()
  /** Calls that were cancelled and are not here: on the web host two requests may change places. */
  const stopped = new Set<string>()
  let project: Project | null = null
  let handouts: string | null = null
  let parser: Parser | null = null

  const announce = (event: EngineEvent) => {
    options.announce?.(event)
    for (const listen of listeners) listen(event)
  }

  const services: EngineServices = {
    settings: options,
    author: options.author,
    now: () => options.now?.() ?? new Date(),
    newId: () => options.newId?.() ?? uuidv7(),
    announce,
    current: () => project,
    open() {
      if (!project) throw new EngineFailure({ kind: 'conflict', reason: 'No project is open.' })
      return project
    },
    replace(next) {
      project?.close()
      project = next
      announce({ type: 'project' })
    },
    handoutFolder() {
      handouts ??= mkdtempSync(join(tmpdir(), 'throughline-'))
      return handouts
    },
    parser() {
      const { parseWorker = new URL('./import/parse-worker.ts', import.meta.url) } = options
      parser ??= createParser(parseWorker, options.parserLimits)
      return parser
    },
    print: options.print,
    cancel(callId) {
      const abort = running.get(callId)
      if (abort) abort.abort()
      else stopped.add(callId)
      const [oldest] = stopped
      if (stopped.size > mostStopped && oldest !== undefined) stopped.delete(oldest)
    },
  }

  const context: CommandContext = {
    engine: services,
    get project() {
      return services.open()
    },
    get read() {
      return services.open().read
    },
    write: (label, work) => services.open().write(label, work),
    newId: <Id extends string>() => services.newId() as Id,
    now: () => services.now().toISOString(),
  }

  async function answer(name: string, input: unknown, callId: string | undefined): Promise<unknown> {
    if (!Object.hasOwn(engineContract, name)) {
      throw new EngineFailure({ kind: 'invalid-input', field: 'method', reason: `${name} does not exist` })
    }
    const method = name as EngineMethodName
    const abort = new AbortController()
    const call: Call = {
      signal: abort.signal,
      progress: (step, done, total) => {
        if (callId !== undefined) announce({ type: 'progress', callId, step, done, total })
      },
    }
    if (callId !== undefined) {
      running.set(callId, abort)
      if (stopped.delete(callId)) abort.abort()
    }
    try {
      const handle = handlers[method] as (input: unknown, context: CommandContext, call: Call) => unknown
      return await handle(parsed(engineContract[method].input, input), context, call)
    } finally {
      if (callId !== undefined) running.delete(callId)
    }
  }

  return {
    async call(name, input, callId): Promise<Result<unknown>> {
      try {
        return { ok: true, value: await answer(name, input, callId) }
      } catch (reason) {
        return { ok: false, error: expectedError(reason, project?.path ?? '') }
      }
    },
    subscribe(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    async close() {
      for (const abort of running.values()) abort.abort()
      project?.close()
      project = null
      await parser?.close()
      if (handouts) rmSync(handouts, { recursive: true, force: true })
    },
  }
}

function parsed(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input ?? {})
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.map(String).join('.') || 'input'
  throw new EngineFailure({
    kind: 'invalid-input',
    field,
    reason: sentence(issue?.message ?? 'is not valid'),
  })
}

/** zod's own messages stand alone ("Invalid input: ..."); ours continue the field's name. */
function sentence(message: string): string {
  return /^[a-z]/.test(message) ? message : `is not valid (${message.replace(/^Invalid input: /, '')})`
}

function expectedError(reason: unknown, path: string): EngineError {
  if (reason instanceof EngineFailure) return reason.error
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : ''
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'disk-full' }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return { kind: 'read-only' }
  if (code.startsWith('SQLITE_CORRUPT')) return { kind: 'project-corrupt', path, reason: 'is damaged' }
  if (code === 'EACCES' || code === 'EPERM')
    return { kind: 'invalid-input', field: 'path', reason: 'cannot be written: no permission' }
  if (code === 'ENOENT' || code === 'ENOTDIR' || code.startsWith('SQLITE_CANTOPEN'))
    return { kind: 'invalid-input', field: 'path', reason: 'leads to a folder that does not exist' }
  if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST')
    return { kind: 'invalid-input', field: 'path', reason: 'is taken by a folder' }
  if (reason instanceof Error && reason.name === 'AbortError') return { kind: 'cancelled' }
  console.error(reason)
  return { kind: 'internal', reason: reason instanceof Error ? reason.message : String(reason) }
}
