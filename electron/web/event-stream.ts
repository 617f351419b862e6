import type { EngineEvent } from '../../shared/contract/index.ts'

export type EventStreams = {
  /** A new stream of the engine's events, as server-sent events. */
  open(): Response
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

  return {
    open() {
      let end = () => {}
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          const write = (text: string) => controller.enqueue(encoder.encode(text))
          const unsubscribe = subscribe(event => write(`data: ${JSON.stringify(event)}\n\n`))
          const timer = setInterval(() => write(': still here\n\n'), heartbeat)
          let hasEnded = false
          end = () => {
            if (hasEnded) return
            hasEnded = true
            clearInterval(timer)
            unsubscribe()
            ends.delete(end)
            controller.close()
          }
          ends.add(end)
          write('retry: 1000\n\n')
        },
        cancel: () => end(),
      })
      return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
    },
    close() {
      for (const end of [...ends]) end()
    },
  }
}
