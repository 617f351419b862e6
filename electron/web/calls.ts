import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { callId } from '../../shared/contract/calls.ts'
import { contract, type Output } from '../../shared/contract/index.ts'
import type { EngineError, Result } from '../../shared/errors.ts'
import type { Engine } from '../engine/client.ts'
import type { Downloads } from './downloads.ts'
import { refuseCall } from './refusals.ts'

const body = z.object({ input: z.unknown(), callId: callId.optional() })

/** Methods that write a file: with a null path it is handed out as a download. */
const exporting: ReadonlySet<string> = new Set([
  'packs.export',
  'quotes.export',
  'tags.exportCodebook',
  'projects.saveCopy',
  'imports.saveReport',
])

/** The host methods that make sense in a browser. */
export type HostMethods = {
  'host.about'(): Output<'host.about'>
  'host.readyToClose'(): null
}

const internal: EngineError = { kind: 'internal', reason: 'the call failed unexpectedly' }

/** Answers `POST /call/<method>`: every name in the contract is a route, and nothing else is. */
export function createCallHandler(engine: Engine, downloads: Downloads, answerHost: HostMethods) {
  return async (context: Context): Promise<Response> => {
    const name = context.req.param('method') ?? ''
    if (!Object.hasOwn(contract, name)) return refuseCall(context, 404, invalid('method', 'is not known'))
    const request = body.safeParse(await context.req.json().catch(() => undefined))
    if (!request.success) return refuseCall(context, 400, invalid(...firstIssue(request.error)))
    try {
      const { input, callId } = request.data
      const result = name.startsWith('host.')
        ? hostCall(name, input, answerHost)
        : await engine.call(name, input, callId)
      return context.json(exporting.has(name) ? offered(input, result, downloads) : result, status(result))
    } catch (reason) {
      console.error(`${name} failed: ${reason instanceof Error ? reason.message : String(reason)}`)
      return refuseCall(context, 500, internal)
    }
  }
}

function hostCall(name: string, input: unknown, answers: HostMethods): Result<unknown> {
  if (!isAnswered(name))
    return { ok: false, error: invalid('method', 'needs the desktop application; here it is a browser page') }
  const parsed = contract[name].input.safeParse(input)
  if (!parsed.success) return { ok: false, error: invalid(...firstIssue(parsed.error)) }
  return { ok: true, value: answers[name]() }
}

function isAnswered(name: string): name is keyof HostMethods {
  return name === 'host.about' || name === 'host.readyToClose'
}

function offered(input: unknown, result: Result<unknown>, downloads: Downloads): Result<unknown> {
  const isDownload = typeof input === 'object' && input !== null && 'path' in input && input.path === null
  if (!result.ok || !isDownload) return result
  const file = result.value as { readonly path: string; readonly fileName: string }
  return { ok: true, value: { ...file, path: downloads.offer(file.path, file.fileName) } }
}

function status(result: Result<unknown>): ContentfulStatusCode {
  if (result.ok) return 200
  if (result.error.kind === 'invalid-input') return 400
  return result.error.kind === 'internal' ? 500 : 200
}

function invalid(field: string, reason: string): EngineError {
  return { kind: 'invalid-input', field, reason }
}

function firstIssue(error: z.ZodError): [field: string, reason: string] {
  const issue = error.issues[0]
  return [issue?.path.join('.') || 'body', 'is not what the contract asks for']
}
