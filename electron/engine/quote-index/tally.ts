/** How often each of some keys was counted. */
export type Tally<Key> = {
  add(key: Key, times?: number): void
  of(key: Key): number
  entries(): readonly (readonly [Key, number])[]
  /** The sum over the keys that `counts` says. */
  sum(counts: (key: Key) => boolean): number
  /** The counts of both. */
  with(other: Tally<Key> | undefined): Tally<Key>
}

export function createTally<Key>(): Tally<Key> {
  const counts = new Map<Key, number>()
  const tally: Tally<Key> = {
    add(key, times = 1) {
      counts.set(key, (counts.get(key) ?? 0) + times)
    },
    of: key => counts.get(key) ?? 0,
    entries: () => [...counts],
    sum(isCounted) {
      let sum = 0
      for (const [key, times] of counts) if (isCounted(key)) sum += times
      return sum
    },
    with(other) {
      if (!other) return tally
      const both = createTally<Key>()
      for (const one of [tally, other]) for (const [key, times] of one.entries()) both.add(key, times)
      return both
    },
  }
  return tally
}
