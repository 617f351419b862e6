import { call } from '../engine/client.ts'

const flushes = new Set<() => Promise<void>>()

/** `flush` stores what is typed; it runs before the host closes the window. Gives the function that takes it back. */
export function beforeClosing(flush: () => Promise<void>): () => void {
  flushes.add(flush)
  return () => {
    flushes.delete(flush)
  }
}

/** Stores what is typed, before something that needs all of it: closing, or writing a copy or a pack. */
export async function storeTyped(): Promise<void> {
  await Promise.allSettled([...flushes].map(flush => flush()))
}

/** Stores what is typed and tells the host that it may close. */
export async function finishForClosing(): Promise<void> {
  await storeTyped()
  await call('host.readyToClose', {})
}
