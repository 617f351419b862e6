import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'
import { contentTypes } from '../host-shared/content-types.ts'

const scheme = 'app'
/** The page, and what every address of this application begins with. */
export const pageUrl = `${scheme}://throughline/`

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The preview shows a pack, one file with its styles and fonts inside, in a sandboxed frame that inherits this policy.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "webrtc 'block'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), hid=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** What may be asked for: the path in the address, and the file that answers it. */
export type Manifest = ReadonlyMap<string, { readonly file: string; readonly type: string }>

/** Before the application is ready: makes `app:` a scheme with an origin, so that "self" means something. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the page's files, and nothing that was not there when this was called. */
export function servePage(session: Session, folder: string): void {
  const manifest = readManifest(folder)
  session.protocol.handle(scheme, request => answer(manifest, request))
}

/** Reads which files the page consists of; a file of an unknown type is not one of them. */
export function readManifest(folder: string): Manifest {
  const manifest = new Map<string, { readonly file: string; readonly type: string }>()
  collect(folder, '/')
  const index = manifest.get('/index.html')
  if (index) manifest.set('/', index)
  return manifest

  function collect(from: string, path: string) {
    for (const entry of readdirSync(from, { withFileTypes: true })) {
      const file = join(from, entry.name)
      if (entry.isDirectory()) collect(file, `${path}${entry.name}/`)
      const type = contentTypes[extname(entry.name)]
      if (entry.isFile() && type !== undefined) manifest.set(`${path}${entry.name}`, { file, type })
    }
  }
}

/** Answers one request: a file of the manifest, looked up by its exact path, or 404. */
export async function answer(manifest: Manifest, request: Request): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const found = host === 'throughline' && request.method === 'GET' ? manifest.get(pathname) : undefined
  if (!found) return new Response('Not found', { status: 404, headers })
  return new Response(new Uint8Array(await readFile(found.file)), {
    headers: { ...headers, 'content-type': found.type },
  })
}
