import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { largestSource } from '../../shared/model/source.ts'
import { eventually } from '../eventually.ts'
import { createFakeEngine } from './fake-engine.ts'
import { openPage, type Page, startTestHost } from './web-session.ts'

async function open() {
  const host = await startTestHost(createFakeEngine())
  return { host, page: await openPage(host.address) }
}

function send(page: Page, body: RequestInit['body'], name = 'call.vtt', headers = {}) {
  return fetch(`${page.origin}/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { cookie: page.cookie, 'x-throughline-token': page.token, ...headers },
    body: body ?? null,
    duplex: 'half',
  } as RequestInit)
}

async function sent(page: Page, body: RequestInit['body'], name?: string): Promise<string> {
  const answer = await send(page, body, name)
  const { value } = (await answer.json()) as { value: { path: string } }
  return value.path
}

test('keeps a copy of a file that a page was given, in a folder of its own, until the host ends', async () => {
  const { host, page } = await open()
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 256))
  const path = await sent(page, bytes)
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(statSync(dirname(path)).mode & 0o077).toBe(0)
  expect(await sent(page, 'other')).not.toBe(path)
  await host.close()
  expect(existsSync(dirname(path))).toBe(false)
})

test.each([
  ['Söme  call.VTT', /\/[0-9a-f]{32}\.vtt$/],
  ['../../etc/passwd', /\/[0-9a-f]{32}$/],
  ['evil.sh', /\/[0-9a-f]{32}$/],
  ['', /\/[0-9a-f]{32}$/],
])('takes nothing of the name %j but an ending that is read', async (name, expected) => {
  const { page } = await open()
  expect(await sent(page, 'words', name)).toMatch(expected)
})

test('takes an empty file, for the reader to refuse', async () => {
  const { page } = await open()
  expect(readFileSync(await sent(page, null), 'utf8')).toBe('')
})

test.each([
  ['says how long it is', () => new Uint8Array(largestSource + 1)],
  ['does not say how long it is', () => new Blob([new Uint8Array(largestSource + 1)]).stream()],
])('refuses a file that is too large and %s, and keeps nothing of it', async (_what, body) => {
  const { page } = await open()
  const folder = dirname(await sent(page, 'first'))
  const answer = await send(page, body())
  expect(answer.status).toBe(413)
  expect(await answer.json()).toEqual({
    ok: false,
    error: { kind: 'invalid-input', field: 'file', reason: 'is larger than 100 MB, the most that is read' },
  })
  expect(readdirSync(folder)).toHaveLength(1)
})

test('keeps nothing of a file whose sender goes away in the middle', async () => {
  const { page } = await open()
  const folder = dirname(await sent(page, 'first'))
  const { port, host } = new URL(page.origin)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    [
      'POST /uploads?name=a.txt HTTP/1.1',
      `host: ${host}`,
      `cookie: ${page.cookie}`,
      `x-throughline-token: ${page.token}`,
      'content-length: 1000',
      '',
      'half',
    ].join('\r\n'),
  )
  await eventually(() => expect(readdirSync(folder)).toHaveLength(2))
  socket.destroy()
  await eventually(() => expect(readdirSync(folder)).toHaveLength(1))
})

test.each([
  ['without the page’s token', { 'x-throughline-token': 'x' }, 401],
  ['without a session', { cookie: '' }, 401],
  ['from another site', { origin: 'http://evil.example' }, 403],
  ['from another page', { 'sec-fetch-site': 'cross-site' }, 403],
])('takes no file %s', async (_what, headers, status) => {
  const { page } = await open()
  const answer = await send(page, 'words', 'call.vtt', headers)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ ok: false, error: { kind: 'conflict' } })
})

test('is no page to look at', async () => {
  const { page } = await open()
  expect((await page.get('/uploads')).status).toBe(404)
})
