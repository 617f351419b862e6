import { expect, test } from 'vitest'
import { readRendererFiles } from '../../electron/web/renderer-files.ts'
import { createFakeEngine } from './fake-engine.ts'
import { openPage, rawRequest, startTestHost, temporaryFolder } from './web-session.ts'

async function open() {
  const host = await startTestHost(createFakeEngine())
  return openPage(host.address)
}

const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
}

test.each([
  ['the page', '/', 200],
  ['a file of it', '/assets/app-1a2b.js', 200],
  ['the stream of events', '/events', 200],
  ['an export', '/exports/x', 404],
  ['a page that is not there', '/nowhere', 404],
  ['a refusal', '/?token=wrong', 401],
])('sends %s with every protection and no permission for other origins', async (_, path, status) => {
  const page = await open()
  const answer = await page.get(path)
  expect(answer.status).toBe(status)
  expect(Object.fromEntries(answer.headers)).toMatchObject(headers)
  expect([...answer.headers.keys()].filter(name => name.startsWith('access-control-'))).toEqual([])
  await answer.body?.cancel()
})

test('protects the refusal of a Host, and of a request that cannot be understood', async () => {
  const page = await open()
  const foreign = await rawRequest(page.origin, '/', { host: 'evil.example' })
  const garbled = await rawRequest(page.origin, '/', { host: 'a b/c' })
  expect([foreign.status, garbled.status]).toEqual([403, 400])
  expect(foreign.headers).toMatchObject(headers)
  expect(garbled.headers).toMatchObject(headers)
})

test('gives the page the token of calls, and no cache the page', async () => {
  const page = await open()
  expect(page.token).toMatch(/^[\w-]{43}$/)
  expect((await page.get('/')).headers.get('cache-control')).toBe('no-store')
})

test('serves built files with their types, to be kept by the browser', async () => {
  const page = await open()
  const answer = await page.get('/assets/app-1a2b.js')
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(answer.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(await answer.text()).toBe('globalThis.started = true\n')
})

test.each([
  ['/../secret.html'],
  ['/assets/../../secret.html'],
  ['/%2e%2e/secret.html'],
  ['/..%2fsecret.html'],
  ['/assets/..%5c..%5csecret.html'],
  ['//etc/passwd'],
  ['/%00'],
  ['/%ff'],
  ['/index.html'],
])('knows no file but those of the build: %s', async path => {
  const page = await open()
  const answer = await rawRequest(page.origin, path, { cookie: page.cookie })
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('There is no such page.')
})

test.each([['PUT'], ['DELETE'], ['OPTIONS'], ['PATCH']])('has nothing for %s', async method => {
  const page = await open()
  const answer = await rawRequest(page.origin, '/call/partners.list', { cookie: page.cookie }, method)
  expect(answer.status).toBe(404)
})

test('says in words when the pages are not built', async () => {
  const folder = temporaryFolder()
  await expect(readRendererFiles(folder)).rejects.toThrow(
    `The pages of Throughline are not in ${folder}. Run "npm run build" first.`,
  )
})
