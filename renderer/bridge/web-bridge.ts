import type { Bridge, EngineEvent } from '../../shared/contract/index.ts'
import { type EngineError, errorText, type Result } from '../../shared/errors.ts'

const firstRetry = 1_000
const longestRetry = 10_000
/** Browsers keep at most 64 KiB alive beyond the page; UTF-16 units may take three bytes each. */
const longestKeptAlive = 20_000

/** The bridge to the local web host: calls are POSTs, events a stream, both of this page's own origin. */
export function createWebBridge(): Bridge {
  const token = metaOf('token')
  return {
    call: (name, input, callId) => post(name, { input, ...(callId === undefined ? {} : { callId }) }, token),
    pathOf: file => sendFile(file, token),
    subscribe: createEventStream(metaOf('events')),
  }
}

/** What the host wrote into the page as it served it. */
function metaOf(name: 'token' | 'events'): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="throughline-${name}"]`)?.content ?? ''
}

async function post<Value>(name: string, body: unknown, token: string): Promise<Result<Value>> {
  let response: Response
  const text = JSON.stringify(body)
  try {
    response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-throughline-token': token },
      body: text,
      // What is typed just before a tab is closed still arrives.
      keepalive: text.length < longestKeptAlive,
    })
  } catch {
    return failure('Throughline no longer answers; see whether it still runs in its terminal')
  }
  try {
    const result: unknown = await response.json()
    if (isResult<Value>(result)) return result
  } catch {
    // Told below, with the status.
  }
  return failure(`Throughline answered with status ${response.status}`)
}

/** The engine cannot see what a browser was given, so the host keeps a copy where it can. */
async function sendFile(file: File, token: string): Promise<string> {
  let result: unknown
  try {
    const response = await fetch(`/uploads?name=${encodeURIComponent(file.name.toWellFormed())}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-throughline-token': token },
      body: file,
    })
    result = await response.json()
  } catch {
    throw new Error(`“${file.name}” could not be read and sent to Throughline.`)
  }
  if (!isResult<{ path: string }>(result)) throw new Error(`“${file.name}” could not be sent to Throughline.`)
  if (!result.ok) throw new Error(`“${file.name}” was not taken: ${errorText(result.error)}`)
  return result.value.path
}

function isResult<Value>(answer: unknown): answer is Result<Value> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}

function failure(reason: string): { readonly ok: false; readonly error: EngineError } {
  return { ok: false, error: { kind: 'internal', reason } }
}

/**
 * One stream for all listeners, open while there is one. It says where the page is, first as it was served: whatever is
 * announced before the stream is open, or while it is down, is told by the host as it opens.
 */
function createEventStream(served: string): Bridge['subscribe'] {
  const listeners = new Set<(event: EngineEvent) => void>()
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry = firstRetry
  let since = served

  const tell = (event: EngineEvent) => {
    for (const listen of [...listeners]) listen(event)
  }

  function connect() {
    const stream = new EventSource(`/events?since=${encodeURIComponent(since)}`)
    source = stream
    stream.onopen = () => {
      retry = firstRetry
    }
    stream.onmessage = message => {
      since = message.lastEventId
      tell(JSON.parse(message.data) as EngineEvent)
    }
    stream.onerror = () => {
      // The browser reconnects by itself after a broken connection, but gives up after a refusal.
      if (stream.readyState !== EventSource.CLOSED) return
      timer = setTimeout(connect, retry)
      retry = Math.min(retry * 2, longestRetry)
    }
  }

  function disconnect() {
    clearTimeout(timer)
    source?.close()
    source = null
  }

  return listen => {
    listeners.add(listen)
    if (!source) connect()
    return () => {
      if (listeners.delete(listen) && listeners.size === 0) disconnect()
    }
  }
}
