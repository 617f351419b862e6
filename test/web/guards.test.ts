import { expect, test } from 'vitest'
import { createFakeEngine } from './fake-engine.ts'
import { openPage, rawRequest, startTestHost } from './web-session.ts'

async function open() {
  const engine = createFakeEngine()
  const host = await startTestHost(engine)
  return { engine, host, page: await openPage(host.address) }
}

test('listens on 127.0.0.1 only, at an address with a token', async () => {
  const { host } = await open()
  expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
})

test('exchanges the token of the printed address for a cookie no script and no other site can use', async () => {
  const { host } = await open()
  const answer = await fetch(host.address, { redirect: 'manual' })
  const { port } = new URL(host.address)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/')
  expect(answer.headers.get('set-cookie')).toMatch(
    new RegExp(`^throughline-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
  )
})

test('keeps the token of the address, the cookie and the token of calls apart', async () => {
  const { host, page } = await open()
  const secrets = [new URL(host.address).searchParams.get('token'), page.cookie.split('=')[1], page.token]
  expect(new Set(secrets).size).toBe(3)
})

test.each([
  ['/?token=wrong'],
  ['/?token='],
  ['/'],
  ['/events'],
  ['/exports/x'],
  ['/assets/app-1a2b.js'],
  ['/no-such-page'],
])('answers %s without the cookie with 401 and one plain sentence', async path => {
  const { page } = await open()
  const answer = await rawRequest(page.origin, path, { host: new URL(page.origin).host })
  expect(answer.status).toBe(401)
  expect(answer.headers['content-type']).toContain('text/html')
  expect(answer.text).toContain('Open the address that Throughline printed in its terminal.')
})

test('refuses a wrong token even from a page that has the cookie', async () => {
  const { page } = await open()
  expect((await page.get('/?token=wrong')).status).toBe(401)
})

test('is not confused by the cookie and the token of an earlier start', async () => {
  const { page: earlier } = await open()
  const { engine, page } = await open()
  const cookie = `throughline-${new URL(page.origin).port}=${earlier.cookie.split('=')[1]}`
  const answer = await fetch(`${page.origin}/`, { headers: { cookie } })
  expect(answer.status).toBe(401)
  expect(await answer.text()).toContain('Open the address that Throughline printed in its terminal.')

  const call = await page.call('partners.list', { input: {} }, { 'x-throughline-token': earlier.token })
  expect(call.status).toBe(401)
  expect(await call.json()).toEqual({
    ok: false,
    error: {
      kind: 'conflict',
      reason:
        'This page belongs to an earlier start of Throughline. Open the address that Throughline printed in its terminal.',
    },
  })
  expect(engine.calls).toEqual([])
})

test.each([
  ['no token', { 'x-throughline-token': '' }],
  ['a wrong token', { 'x-throughline-token': 'x'.repeat(43) }],
  ['no cookie', { cookie: '' }],
])('answers a call with %s with 401', async (_, headers) => {
  const { engine, page } = await open()
  const answer = await page.call('partners.list', { input: {} }, headers)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ ok: false })
  expect(engine.calls).toEqual([])
})

test.each([['evil.example'], ['localhost:PORT'], ['127.0.0.1'], ['127.0.0.1:1'], ['[::1]:PORT']])(
  'refuses the Host %s with 403, whatever else is right',
  async name => {
    const { page } = await open()
    const host = name.replace('PORT', new URL(page.origin).port)
    const answer = await rawRequest(page.origin, '/', { host, cookie: page.cookie })
    expect(answer.status).toBe(403)
    expect(answer.text).not.toContain(page.token)
  },
)

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ['a sandboxed frame', { origin: 'null' }],
  ['another site, by fetch metadata', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
  ['another port, by fetch metadata', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  ['a form of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
])('refuses a call from %s with 403', async (_, headers) => {
  const { engine, page } = await open()
  const answer = await rawRequest(
    page.origin,
    '/call/partners.list',
    { cookie: page.cookie, 'x-throughline-token': page.token, ...headers } as Record<string, string>,
    'POST',
  )
  expect(answer.status).toBe(403)
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { kind: 'conflict' } })
  expect(engine.calls).toEqual([])
})

test('lets another page link to the application, but not read from it', async () => {
  const { page } = await open()
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  const read = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }
  const statuses = [link, read].map(
    async headers => (await rawRequest(page.origin, '/', { cookie: page.cookie, ...headers })).status,
  )
  expect(await Promise.all(statuses)).toEqual([200, 403])
})

test('lets its own page call', async () => {
  const { engine, page } = await open()
  const answer = await page.call('partners.list', { input: {} }, { origin: page.origin })
  expect(answer.status).toBe(200)
  expect(engine.calls).toHaveLength(1)
})
