import {
  keepPreviousData,
  queryOptions,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CommandName, EngineEvent, Input, Output, QueryName } from '../../shared/contract/index.ts'
import { bridge } from '../bridge/bridge.ts'
import { call } from './client.ts'

/** What TanStack Query needs to read a query of the contract, for `useQueries`, `prefetchQuery` and the like. */
export function engineQuery<Name extends QueryName>(name: Name, input: Input<Name>) {
  return queryOptions<Output<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input) as Promise<Output<Name>>,
  })
}

/** Reads from the engine, and again whenever what it was read from changes. `keepsPrevious`: until a new input is read. */
export function useEngineQuery<Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  options: { readonly enabled?: boolean; readonly keepsPrevious?: boolean } = {},
): UseQueryResult<Output<Name>> {
  return useQuery<Output<Name>>({
    ...engineQuery(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepsPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
}

/** A command of the contract. What goes wrong is shown as a toast unless `isQuiet`; `mutateAsync` rejects as well. */
export function useEngineCommand<Name extends CommandName>(
  name: Name,
  options: { readonly isQuiet?: boolean } = {},
): UseMutationResult<Output<Name>, Error, Input<Name>> {
  return useMutation<Output<Name>, Error, Input<Name>>({
    mutationKey: [name],
    mutationFn: input => call(name, input),
    meta: { isQuiet: options.isQuiet ?? false },
  })
}

/** Listens to the engine's events while mounted. `listen` should be stable. */
export function useEngineEvents(listen: (event: EngineEvent) => void): void {
  useEffect(() => bridge.subscribe(listen), [listen])
}
