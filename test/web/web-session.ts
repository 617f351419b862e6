import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Engine } from '../../electron/engine/client.ts'
import { startWebHost, type WebHost } from '../../electron/web/server.ts'

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The smallest build of a renderer. */
export function writeRenderer(): string {
  const folder = join(temporaryFolder(), 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><title>T</title></head><body></body></html>',
  )
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'globalThis.started = true\n')
  writeFileSync(join(folder, '..', 'secret.html'), 'not to be served')
  return folder
}

export async function startTestHost(engine: Engine, heartbeat?: number): Promise<WebHost> {
  const host = await startWebHost({
    engine,
    port: 0,
    rendererFolder: writeRenderer(),
    version: '1.2.3',
    ...(heartbeat === undefined ? {} : { heartbeat }),
  })
  onTestFinished(() => host.close())
  return host
}

/** A page of the application, as a browser would have it open. */
export type Page = {
  readonly origin: string
  readonly cookie: string
  readonly token: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  call(name: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
}

export async function openPage(address: string): Promise<Page> {
  const { origin } = new URL(address)
  const entrance = await fetch(address, { redirect: 'manual' })
  const cookie = entrance.headers.get('set-cookie')?.split(';')[0] ?? ''
  const html = await (await fetch(`${origin}/`, { headers: { cookie } })).text()
  const token = /<meta name="throughline-token" content="([^"]+)">/.exec(html)?.[1] ?? ''
  return {
    origin,
    cookie,
    token,
    get: (path, headers = {}) => fetch(`${origin}${path}`, { headers: { cookie, ...headers } }),
    call: (name, body, headers = {}) =>
      fetch(`${origin}/call/${name}`, {
        method: 'POST',
        headers: { cookie, 'x-throughline-token': token, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

export type RawAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** What `fetch` would not send: any path as it stands, any Host. */
export function rawRequest(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', chunk => {
        text += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
    })
    sent.on('error', reject)
    sent.end()
  })
}
