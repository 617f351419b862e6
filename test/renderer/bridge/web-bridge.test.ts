import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWebBridge } from '../../../renderer/bridge/web-bridge.ts'
import type { EngineEvent } from '../../../shared/contract/index.ts'

/** What a browser has and Node has not: a stream of events whose connection a test makes and breaks. */
class FakeEventSource {
  static readonly CLOSED = 2
  static all: FakeEventSource[] = []
  readonly url: string
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((message: { data: string; lastEventId: string }) => void) | null = null
  onerror: (() => void) | null = null

  constructor(url: string) {
    this.url = url
    FakeEventSource.all.push(this)
  }
  open() {
    this.readyState = 1
    this.onopen?.()
  }
  send(event: EngineEvent, lastEventId = '') {
    this.onmessage?.({ data: JSON.stringify(event), lastEventId })
  }
  /** `isRefused`: as when the server answers 401; else the browser connects again by itself. */
  break(isRefused: boolean) {
    this.readyState = isRefused ? FakeEventSource.CLOSED : 0
    this.onerror?.()
  }
  close() {
    this.readyState = FakeEventSource.CLOSED
  }
}

const fetched = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.useFakeTimers()
  FakeEventSource.all = []
  fetched.mockReset()
  vi.stubGlobal('EventSource', FakeEventSource)
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('document', {
    querySelector: (sought: string) => ({ content: sought.includes('token') ? 'the-token' : 'run.7' }),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('posts a call with the page’s token and gives back its result', async () => {
  fetched.mockResolvedValue(Response.json({ ok: true, value: [] }))
  const result = await createWebBridge().call('partners.list', {}, 'call-1')
  expect(result).toEqual({ ok: true, value: [] })
  expect(fetched).toHaveBeenCalledWith('/call/partners.list', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-throughline-token': 'the-token' },
    body: '{"input":{},"callId":"call-1"}',
    keepalive: true,
  })
})

test('keeps a call alive beyond its page only where browsers allow it', async () => {
  fetched.mockResolvedValue(Response.json({ ok: true, value: null }))
  await createWebBridge().call('projects.rename', { name: 'x'.repeat(30_000) })
  expect(fetched).toHaveBeenCalledWith('/call/projects.rename', expect.objectContaining({ keepalive: false }))
})

test('gives the error of a refused call, whatever its status', async () => {
  const refused = { ok: false, error: { kind: 'conflict', reason: 'This page belongs to an earlier start.' } }
  fetched.mockResolvedValue(Response.json(refused, { status: 401 }))
  expect(await createWebBridge().call('partners.list', {})).toEqual(refused)
})

test('gives an error in words when the host is gone, or answers something else', async () => {
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  expect(await createWebBridge().call('partners.list', {})).toMatchObject({
    ok: false,
    error: { kind: 'internal', reason: expect.stringContaining('no longer answers') },
  })
  fetched.mockResolvedValueOnce(new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(await createWebBridge().call('partners.list', {})).toMatchObject({
    ok: false,
    error: { kind: 'internal', reason: 'Throughline answered with status 502' },
  })
})

test('opens one stream for all listeners, and closes it after the last', () => {
  const bridge = createWebBridge()
  expect(FakeEventSource.all).toEqual([])
  const [first, second] = [vi.fn(), vi.fn()]
  const leave = [bridge.subscribe(first), bridge.subscribe(second)]
  const [stream] = FakeEventSource.all
  stream?.open()
  stream?.send({ type: 'changed', ids: { tag: ['a'] } })
  expect(first.mock.calls).toEqual([[{ type: 'changed', ids: { tag: ['a'] } }]])
  expect(second.mock.calls).toEqual(first.mock.calls)
  leave[0]?.()
  leave[0]?.()
  expect(stream?.readyState).toBe(1)
  leave[1]?.()
  expect(stream?.readyState).toBe(FakeEventSource.CLOSED)
  expect(FakeEventSource.all).toHaveLength(1)
})

test('says where the page is: as it was served at first, then where the last event left it', () => {
  createWebBridge().subscribe(vi.fn())
  const stream = FakeEventSource.all[0]
  expect(stream?.url).toBe('/events?since=run.7')
  stream?.open()
  stream?.send({ type: 'project' }, 'run.8')
  stream?.break(true)
  vi.advanceTimersByTime(1_000)
  expect(FakeEventSource.all[1]?.url).toBe('/events?since=run.8')
})

test('tries again after a refusal, ever less often', () => {
  createWebBridge().subscribe(vi.fn())
  FakeEventSource.all[0]?.open()
  for (const pause of [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]) {
    const tried = FakeEventSource.all.length
    FakeEventSource.all.at(-1)?.break(true)
    vi.advanceTimersByTime(pause - 1)
    expect(FakeEventSource.all).toHaveLength(tried)
    vi.advanceTimersByTime(1)
    expect(FakeEventSource.all).toHaveLength(tried + 1)
  }
})

test('sends a file that the page was given, and says where the engine finds it', async () => {
  fetched.mockResolvedValue(Response.json({ ok: true, value: { path: '/copies/1.vtt' } }))
  const file = new File(['WEBVTT'], 'Call & more.vtt')
  expect(await createWebBridge().pathOf(file)).toBe('/copies/1.vtt')
  expect(fetched).toHaveBeenCalledWith('/uploads?name=Call%20%26%20more.vtt', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-throughline-token': 'the-token' },
    body: file,
  })
})

test('says in one sentence why a file was not sent', async () => {
  const error = { kind: 'invalid-input', field: 'file', reason: 'is larger than 100 MB' }
  fetched.mockResolvedValue(Response.json({ ok: false, error }, { status: 413 }))
  const file = new File(['x'], 'call.pdf')
  await expect(createWebBridge().pathOf(file)).rejects.toThrow(
    /^“call.pdf” was not taken: File is larger than 100 MB\.$/,
  )
  fetched.mockRejectedValue(new TypeError('network'))
  await expect(createWebBridge().pathOf(file)).rejects.toThrow(
    /^“call.pdf” could not be read and sent to Throughline\.$/,
  )
})
