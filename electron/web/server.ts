import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Engine } from '../engine/client.ts'
import { createWebApp } from './app.ts'
import { createDownloads } from './downloads.ts'
import { createEventStreams } from './event-stream.ts'
import { createSecrets } from './guards.ts'
import { securityHeaders } from './headers.ts'
import { readRendererFiles } from './renderer-files.ts'
import { createUploads } from './uploads.ts'

export type WebHostOptions = {
  readonly engine: Engine
  /** 0 picks a free one. */
  readonly port: number
  readonly rendererFolder: string
  readonly version: string
  /** ms between two comments in an event stream. */
  readonly heartbeat?: number
}

export type WebHost = {
  /** With the token: the only address that opens the application. */
  readonly address: string
  /** Lets the pages store what is typed, ends event streams and connections and deletes what was not downloaded, and what was sent. The engine stays. */
  close(): Promise<void>
}

/** ms for the pages to store what is being typed, when the host is stopped. */
const longestLastWords = 1_000
/** ms for answers under way. */
const longestLastAnswer = 500

/** Serves the application on 127.0.0.1. Rejects as `listen` does, or when the pages are not built. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const renderer = await readRendererFiles(options.rendererFolder)
  const server = createServer()
  const port = await listen(server, options.port)
  const secrets = createSecrets()
  const downloads = createDownloads()
  const uploads = createUploads()
  const events = createEventStreams(options.engine.subscribe, options.heartbeat)
  let pageIsReady = () => {}
  const app = createWebApp({
    engine: options.engine,
    port,
    secrets,
    hostMethods: {
      'host.about': () => ({ kind: 'web', version: options.version, hasDialogs: false }),
      'host.readyToClose': () => {
        pageIsReady()
        return null
      },
    },
    renderer,
    downloads,
    uploads,
    events,
  })
  server.on(
    'request',
    getRequestListener(app.fetch, {
      hostname: '127.0.0.1',
      overrideGlobalObjects: false,
      errorHandler: () =>
        new Response('This request cannot be understood.', { status: 400, headers: securityHeaders }),
    }),
  )

  /** Lets every page store what was just typed, but does not wait for one that sleeps in the background. */
  async function lastWords() {
    let limit: ReturnType<typeof setTimeout> | undefined
    await new Promise<void>(resolve => {
      let waiting = events.tell({ type: 'closing' })
      if (waiting === 0) resolve()
      pageIsReady = () => {
        if (--waiting <= 0) resolve()
      }
      limit = setTimeout(resolve, longestLastWords)
    })
    clearTimeout(limit)
  }

  return {
    address: `http://127.0.0.1:${port}/?token=${secrets.address}`,
    async close() {
      await lastWords()
      const closed = new Promise<void>(resolve => server.close(() => resolve()))
      events.close()
      // A connection that a browser keeps open is idle only once its last answer has been sent.
      const sweep = setInterval(() => server.closeIdleConnections(), 20)
      const limit = setTimeout(() => server.closeAllConnections(), longestLastAnswer)
      await closed
      clearInterval(sweep)
      clearTimeout(limit)
      await Promise.all([downloads.close(), uploads.close()])
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
