import { useSyncExternalStore } from 'react'

/** A value outside React that components can follow. */
export type Store<Value> = {
  get(): Value
  set(next: Value): void
  use(): Value
  /** Renders again only when what is picked out of it changes. */
  useOnly<Part>(pick: (value: Value) => Part): Part
  /** Gives back the function that ends it. */
  listen(changed: () => void): () => void
}

const resets = new Set<() => void>()

/** `ofProject`: it starts afresh when another project is opened. */
export function createStore<Value>(
  initial: Value,
  options: { readonly ofProject?: boolean } = {},
): Store<Value> {
  const listeners = new Set<() => void>()
  let value = initial
  const get = () => value
  const set = (next: Value) => {
    if (Object.is(next, value)) return
    value = next
    for (const changed of listeners) changed()
  }
  const listen = (changed: () => void) => {
    listeners.add(changed)
    return () => {
      listeners.delete(changed)
    }
  }
  if (options.ofProject) resets.add(() => set(initial))
  return {
    get,
    set,
    listen,
    use: () => useSyncExternalStore(listen, get),
    useOnly: pick => useSyncExternalStore(listen, () => pick(value)),
  }
}

/** Forgets what was chosen in the project that was open before. */
export function resetProjectStores(): void {
  for (const reset of resets) reset()
}
