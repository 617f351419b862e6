import { randomUUID } from 'node:crypto'
import type { EngineEvent } from '../../shared/contract/index.ts'

export type EventStreams = {
  /** Where all events are now: a page that is served now has missed nothing. */
  now(): string
  /**
   * A new stream of the engine's events, as server-sent events. `since` is where the page was: if anything happened
   * since then, it is told first that everything is to be read again.
   */
  open(since: string | null): Response
  /** Tells every page something of the host's own; gives how many pages there are. */
  tell(event: EngineEvent): number
  /** Ends them all. */
  close(): void
}

/** `heartbeat`: ms between two comments, which tell a dead connection from a quiet one. */
export function createEventStreams(
  subscribe: (listen: (event: EngineEvent) => void) => () => void,
  heartbeat = 15_000,
): EventStreams {
  const encoder = new TextEncoder()
  const ends = new Set<() => void>()
  const pages = new Set<(event: EngineEvent) => void>()
  // Another run of this program counts afresh.
  const run = randomUUID()
  let count = 0
  const now = () => `${run}.${count}`
  const tell = (event: EngineEvent) => {
    // Progress is only worth something as it is made.
    if (event.type !== 'progress') count++
    for (const page of pages) page(event)
  }
  subscribe(tell)

  return {
    now,
    open(since) {
      let leave = () => {}
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const write = (text: string) => controller.enqueue(encoder.encode(text))
          const page = (event: EngineEvent) => write(`id: ${now()}\ndata: ${JSON.stringify(event)}\n\n`)
          const timer = setInterval(() => write(': still here\n\n'), heartbeat)
          leave = () => {
            clearInterval(timer)
            ends.delete(end)
            pages.delete(page)
          }
          const end = () => {
            leave()
            controller.close()
          }
          ends.add(end)
          pages.add(page)
          write('retry: 1000\n\n')
          if (since !== null && since !== now()) page({ type: 'project' })
        },
        cancel: () => leave(),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
    },
    tell(event) {
      tell(event)
      return pages.size
    },
    close() {
      for (const end of [...ends]) end()
    },
  }
}
