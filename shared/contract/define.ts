import type { z } from 'zod'

/**
 * One entry of the contract: whether it only reads, what it takes (parsed in the engine, whichever host it
 * comes through) and, as a type, what it gives.
 */
export type Method<Kind extends 'query' | 'command', Input extends z.ZodType, Output> = {
  readonly kind: Kind
  readonly input: Input
  /** Never there at run time: it only carries the type. */
  readonly output?: Output
}

/** A method that only reads. Called twice, so that the output is named and the input inferred. */
export function query<Output>() {
  return <Input extends z.ZodType>(input: Input): Method<'query', Input, Output> => ({ kind: 'query', input })
}

/** A method that may write. */
export function command<Output>() {
  return <Input extends z.ZodType>(input: Input): Method<'command', Input, Output> => ({
    kind: 'command',
    input,
  })
}
