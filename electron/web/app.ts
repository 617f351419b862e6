import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Engine } from '../engine/client.ts'
import { createCallHandler, type HostMethods } from './calls.ts'
import type { Downloads } from './downloads.ts'
import type { EventStreams } from './event-stream.ts'
import { requireCallToken, requireHost, requireOwnOrigin, requireSession, type Secrets } from './guards.ts'
import { withSecurityHeaders } from './headers.ts'
import { readAway } from './read-away.ts'
import { refuse, refuseCall } from './refusals.ts'
import type { RendererFiles } from './renderer-files.ts'
import type { Uploads } from './uploads.ts'

export type WebAppParts = {
  readonly engine: Engine
  readonly port: number
  readonly secrets: Secrets
  readonly hostMethods: HostMethods
  readonly renderer: RendererFiles
  readonly downloads: Downloads
  readonly uploads: Uploads
  readonly events: EventStreams
}

/** The longest interview with all its marks is far below it. */
const largestBody = 32 * 1024 * 1024

/** The web host's answers to every request, from the guards to the last resort. */
export function createWebApp(parts: WebAppParts): Hono {
  const { engine, port, secrets, hostMethods, renderer, downloads, uploads, events } = parts
  const host = `127.0.0.1:${port}`
  const app = new Hono()

  app.use(withSecurityHeaders)
  app.use(requireHost(host), requireOwnOrigin(host), requireSession(port, secrets))

  app.post(
    '/call/:method',
    requireCallToken(secrets),
    bodyLimit({
      maxSize: largestBody,
      onError: async context => {
        await readAway(context.req.raw.body, 8 * largestBody)
        // What is left of the body is not read, so the connection cannot carry another request.
        context.header('connection', 'close')
        return refuseCall(context, 413, {
          kind: 'invalid-input',
          field: 'body',
          reason: 'is larger than 32 MB',
        })
      },
    }),
    createCallHandler(engine, downloads, hostMethods),
  )
  app.post('/uploads', requireCallToken(secrets), context => uploads.take(context))
  app.get('/events', context =>
    events.open(context.req.header('last-event-id') ?? context.req.query('since') ?? null),
  )
  app.get('/exports/:id', async context => {
    const file = context.req.method === 'GET' ? await downloads.fetch(context.req.param('id')) : null
    return (
      file ?? refuse(context, 404, 'This file was already downloaded, or never exported. Export it again.')
    )
  })
  app.get('/', context => context.html(withMeta(renderer.index, secrets.call, events.now())))
  app.get('*', context => {
    const file = renderer.files.get(context.req.path)
    if (!file) return refuse(context, 404, 'There is no such page.')
    const keep = file.isHashed ? 'private, max-age=31536000, immutable' : 'no-cache'
    return context.body(Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>, 200, {
      'content-type': file.type,
      'cache-control': keep,
    })
  })
  app.notFound(context => refuse(context, 404, 'There is no such page.'))
  app.onError((reason, context) => {
    console.error(`${context.req.path} failed: ${reason.message}`)
    return refuseCall(context, 500, { kind: 'internal', reason: 'the request failed unexpectedly' })
  })
  return app
}

/** The page shows the token with every call, as only a page of this server can read it; and asks for events from `now` on. */
function withMeta(index: string, token: string, now: string): string {
  const meta = (name: string, content: string) => `\n<meta name="throughline-${name}" content="${content}">`
  return index.replace(/<head[^>]*>/i, head => `${head}${meta('token', token)}${meta('events', now)}`)
}
