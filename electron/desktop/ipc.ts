import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { host } from '../../shared/contract/host.ts'
import { type EngineEvent, methodNames } from '../../shared/contract/index.ts'
import { EngineFailure, type Result } from '../../shared/errors.ts'
import type { Engine } from '../engine/client.ts'
import { callChannel, eventChannel } from './channels.ts'
import { type HostAnswers, isHostMethod } from './host.ts'
import { pageUrl } from './protocol.ts'

const names: ReadonlySet<unknown> = new Set(methodNames)

/** Answers the page's calls: the host's own methods here, all others in the engine. */
export function handleCalls(window: BrowserWindow, engine: Engine, answers: HostAnswers): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown, callId: unknown) => {
    if (!isFromPage(event, window)) throw new Error('Only the page of Throughline may call it.')
    if (typeof name !== 'string' || !names.has(name)) return invalid('method', 'is not one of the contract')
    if (callId !== undefined && typeof callId !== 'string') return invalid('callId', 'is not text')
    try {
      return isHostMethod(name, answers)
        ? await answerHere(answers, name, input)
        : await engine.call(name, input, callId)
    } catch (reason) {
      return { ok: false, error: { kind: 'internal', reason: sentence(reason) } }
    }
  })
}

/** Tells the page what happened, if it is there to hear it. */
export function tellPage(window: BrowserWindow, event: EngineEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event)
}

/** A frame within the page, another window's page, or a page from elsewhere is nobody this host knows. */
function isFromPage(event: IpcMainInvokeEvent, window: BrowserWindow) {
  const frame = event.senderFrame
  return (
    !window.isDestroyed() &&
    event.sender.id === window.webContents.id &&
    frame !== null &&
    frame.parent === null &&
    frame.url.startsWith(pageUrl)
  )
}

async function answerHere<Name extends keyof HostAnswers>(
  answers: HostAnswers,
  name: Name,
  input: unknown,
): Promise<Result<unknown>> {
  const parsed = host[name].input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return invalid(issue?.path.join('.') || 'input', issue?.message ?? 'is not what the contract says')
  }
  try {
    const answer = answers[name] as (input: unknown) => Promise<unknown>
    return { ok: true, value: await answer(parsed.data) }
  } catch (reason) {
    if (reason instanceof EngineFailure) return { ok: false, error: reason.error }
    throw reason
  }
}

function invalid(field: string, reason: string): Result<never> {
  return { ok: false, error: { kind: 'invalid-input', field, reason } }
}

function sentence(reason: unknown) {
  return reason instanceof Error ? reason.message : String(reason)
}
