import type { EngineEvent } from '../../shared/contract/index.ts'

export type EventStreams = {
  /** A new stream of the engine's events, as server-sent events. */
  open(): Response
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

  return {
    open() {
      let end = () => {}
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const write = (text: string) => controller.enqueue(encoder.encode(text))
          const page = (event: EngineEvent) => write(`data: ${JSON.stringify(event)}\n\n`)
          const unsubscribe = subscribe(page)
          const timer = setInterval(() => write(': still here\n\n'), heartbeat)
          let hasEnded = false
          end = () => {
            if (hasEnded) return
            hasEnded = true
            clearInterval(timer)
            unsubscribe()
            ends.delete(end)
            pages.delete(page)
            controller.close()
          }
          ends.add(end)
          pages.add(page)
          write('retry: 1000\n\n')
        },
        cancel: () => end(),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
    },
    tell(event) {
      for (const page of pages) page(event)
      return pages.size
    },
    close() {
      for (const end of [...ends]) end()
    },
  }
}
