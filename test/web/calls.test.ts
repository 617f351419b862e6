import { connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { methodNames } from '../../shared/contract/index.ts'
import type { EngineError } from '../../shared/errors.ts'
import { createFakeEngine } from './fake-engine.ts'
import { openPage, startTestHost } from './web-session.ts'

afterEach(() => vi.restoreAllMocks())

async function open() {
  const engine = createFakeEngine()
  const host = await startTestHost(engine)
  return { engine, page: await openPage(host.address) }
}

test('passes a call on as it came, and the answer back', async () => {
  const { engine, page } = await open()
  engine.answer = () => ({ ok: true, value: [{ name: 'Ünïcode 🌊' }] })
  const answer = await page.call('partners.list', { input: { any: 'thing' }, callId: 'call-1' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(await answer.json()).toEqual({ ok: true, value: [{ name: 'Ünïcode 🌊' }] })
  expect(engine.calls).toEqual([{ name: 'partners.list', input: { any: 'thing' }, callId: 'call-1' }])
})

test('has a route for every engine method of the contract', async () => {
  const { engine, page } = await open()
  const names = methodNames.filter(name => !name.startsWith('host.'))
  for (const name of names) expect((await page.call(name, { input: {} })).status).toBe(200)
  expect(engine.calls.map(call => call.name)).toEqual(names)
})

const expected: readonly (readonly [EngineError, number])[] = [
  [{ kind: 'invalid-input', field: 'name', reason: 'is empty' }, 400],
  [{ kind: 'not-found', noun: 'quote', name: 'x' }, 200],
  [{ kind: 'conflict', reason: 'It has moved on.' }, 200],
  [{ kind: 'project-newer', path: 'p', version: 9 }, 200],
  [{ kind: 'project-corrupt', path: 'p', reason: 'is damaged' }, 200],
  [{ kind: 'project-locked', path: 'p' }, 200],
  [{ kind: 'read-only' }, 200],
  [{ kind: 'disk-full' }, 200],
  [{ kind: 'cancelled' }, 200],
  [{ kind: 'internal', reason: 'a bug' }, 500],
]

test.each(expected)('answers the error %j with status %i', async (error, status) => {
  const { engine, page } = await open()
  engine.answer = () => ({ ok: false, error })
  const answer = await page.call('quotes.get', { input: {} })
  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ ok: false, error })
})

test.each([['quotes.nothing'], ['__proto__'], ['constructor'], ['toString'], ['%2e%2e']])(
  'does not know the method %s',
  async name => {
    const { engine, page } = await open()
    const answer = await page.call(name, { input: {} })
    expect(answer.status).toBe(404)
    expect(engine.calls).toEqual([])
  },
)

test.each([
  ['no JSON', '{"input":', 'body'],
  ['nothing', '', 'body'],
  ['a list', '[]', 'body'],
  ['a word', '"input"', 'body'],
  ['a number for the call id', '{"input":{},"callId":5}', 'callId'],
  ['an endless call id', `{"input":{},"callId":"${'x'.repeat(101)}"}`, 'callId'],
])('refuses a body that is %s with 400 and the field', async (_, body, field) => {
  const { engine, page } = await open()
  const answer = await page.call('partners.list', body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ ok: false, error: { kind: 'invalid-input', field } })
  expect(engine.calls).toEqual([])
})

test.each([
  ['of a known length', () => 'x'.repeat(32 * 1024 * 1024 + 1)],
  ['of unknown length', () => new Blob(['x'.repeat(32 * 1024 * 1024 + 1)]).stream()],
])('refuses a body over 32 MB %s with 413', async (_, body) => {
  const { engine, page } = await open()
  const answer = await fetch(`${page.origin}/call/partners.list`, {
    method: 'POST',
    headers: { cookie: page.cookie, 'x-throughline-token': page.token },
    body: body(),
    duplex: 'half',
  } as RequestInit)
  expect(answer.status).toBe(413)
  expect(await answer.json()).toEqual({
    ok: false,
    error: { kind: 'invalid-input', field: 'body', reason: 'is larger than 32 MB' },
  })
  expect(engine.calls).toEqual([])
})

test('a client that sends all of a refused body before it reads the answer gets the answer', async () => {
  const { page } = await open()
  const part = Buffer.alloc(40 * 1024 * 1024, 'x')
  const status = await new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(page.origin).port), '127.0.0.1')
    socket.once('error', reject)
    socket.write(
      [
        'POST /call/partners.list HTTP/1.1',
        `host: ${new URL(page.origin).host}`,
        `cookie: ${page.cookie}`,
        `x-throughline-token: ${page.token}`,
        'connection: close',
        `content-length: ${4 * part.length}`,
        '',
        '',
      ].join('\r\n'),
    )
    for (let sent = 1; sent < 4; sent++) socket.write(part)
    socket.write(part, failed => {
      if (failed) reject(failed)
      else socket.once('data', chunk => resolve(String(chunk).split('\r\n')[0]))
    })
  })
  expect(status).toBe('HTTP/1.1 413 Payload Too Large')
})

test('takes a body of a very long interview', async () => {
  const { page } = await open()
  const text = 'ü'.repeat(10_000_000)
  expect((await page.call('interviews.write', { input: { text } })).status).toBe(200)
})

test('never shows what broke: an unexpected failure is a plain 500', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue()
  const { engine, page } = await open()
  engine.answer = () => {
    throw new Error('secret detail at /some/path')
  }
  const answer = await page.call('partners.list', { input: {} })
  expect(answer.status).toBe(500)
  expect(await answer.json()).toEqual({
    ok: false,
    error: { kind: 'internal', reason: 'the call failed unexpectedly' },
  })
  expect(said).toHaveBeenCalledWith('partners.list failed: secret detail at /some/path')
})

test('answers what a host knows, without the engine', async () => {
  const { engine, page } = await open()
  const about = await page.call('host.about', { input: {} })
  expect(await about.json()).toEqual({
    ok: true,
    value: { kind: 'web', version: '1.2.3', hasDialogs: false },
  })
  const ready = await page.call('host.readyToClose', { input: {} })
  expect(await ready.json()).toEqual({ ok: true, value: null })
  const wrong = await page.call('host.about', { input: 'all' })
  expect(wrong.status).toBe(400)
  expect(engine.calls).toEqual([])
})

test.each([['host.chooseProject'], ['host.chooseDestination'], ['host.reveal']])(
  'has no dialog for %s',
  async name => {
    const { page } = await open()
    const answer = await page.call(name, { input: {} })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: { kind: 'invalid-input', field: 'method' } })
  },
)
