import { MutationCache, type Query, QueryClient } from '@tanstack/react-query'
import type { EngineEvent } from '../../shared/contract/index.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { closeOffers, showFailure } from '../ui/toasts.ts'
import { readsAny } from './nouns.ts'

declare module '@tanstack/react-query' {
  interface Register {
    /** `isQuiet`: the caller shows what went wrong itself. */
    mutationMeta: { isQuiet?: boolean }
  }
}

/** Nothing goes stale by itself: the engine says what changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onSuccess: () => closeOffers(),
    onError: (failure, _input, _context, mutation) => {
      if (mutation.meta?.isQuiet) return
      if (failure instanceof EngineFailure && failure.error.kind === 'cancelled') return
      showFailure(failure)
    },
  }),
})

/** What changed while reading again was put off; null while it is not. */
let putOff: Set<string> | null = null

/**
 * Puts reading again off until the function it gives is called: thousands of changes in a row, of which nobody sees the
 * ones between, would be read again one by one.
 */
export function putOffReading(): () => void {
  putOff ??= new Set()
  return () => {
    const changed = putOff
    putOff = null
    if (changed && changed.size > 0) readAgain(changed)
  }
}

/** Reads again what an event says is out of date. */
export function invalidate(event: EngineEvent): void {
  switch (event.type) {
    case 'project':
      askAgain(() => true)
      return
    case 'changed': {
      const nouns = Object.keys(event.ids)
      if (putOff) for (const noun of nouns) putOff.add(noun)
      else readAgain(new Set(nouns))
      return
    }
    case 'progress':
      return
  }
}

function readAgain(changed: ReadonlySet<string>): void {
  const isRead = (name: string) => readsAny(name, changed)
  // The engine answers in order: what a mark or a card waits for is asked before counts and lists.
  const isFirst = (name: string) => name.startsWith('quotes.')
  for (const turn of [true, false]) {
    askAgain(name => isFirst(name) === turn && isRead(name))
  }
}

function askAgain(isMeant: (name: string) => boolean): void {
  const predicate = ({ queryKey: [name] }: Query) => isMeant(String(name))
  // What is being read for the first time would only be waited for, and its answer may be from before the change.
  void queryClient.cancelQueries({
    predicate: query => query.state.data === undefined && query.isActive() && predicate(query),
  })
  void queryClient.invalidateQueries({ predicate })
}
