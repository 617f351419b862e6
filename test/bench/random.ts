import { v7 } from 'uuid'

/** Numbers that are the same in every run. */
export type Random = {
  /** From 0 up to, but not with, 1. */
  next(): number
  /** A whole number from 0 up to, but not with, `end`. */
  below(end: number): number
  pick<Value>(values: readonly Value[]): Value
}

/** Tommy Ettinger's mulberry32: small, and even enough to spread quotes by. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    pick: values => {
      if (values.length === 0) throw new Error('There is nothing to pick from')
      return values[below(values.length)] as (typeof values)[number]
    },
  }
}

/** Ids as the application makes them, a second apart. */
export function createIds(random: Random, start: Date): () => string {
  let msecs = start.getTime()
  return () => {
    msecs += 1_000
    return v7({ msecs, seq: 0, random: Uint8Array.from({ length: 16 }, () => random.below(256)) })
  }
}
