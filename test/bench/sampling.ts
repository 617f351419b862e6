/** One thing to measure; gives ms, so that preparing and tidying up stay out of it. */
export type Sampled = () => Promise<number>

/**
 * Takes turns, so that what else the machine does hits all of them alike; in another order each round, unless one
 * goes on where the one before it stopped.
 */
export async function inTurns<Name extends string>(
  sampled: Readonly<Record<Name, Sampled>>,
  {
    warmUps,
    rounds,
    isFixedOrder = false,
  }: { readonly warmUps: number; readonly rounds: number; readonly isFixedOrder?: boolean },
): Promise<Readonly<Record<Name, readonly number[]>>> {
  const names = Object.keys(sampled) as Name[]
  const samples = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -warmUps; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + (isFixedOrder ? 0 : round + warmUps)) % names.length] as Name
      const time = await sampled[name]()
      if (round >= 0) samples[name].push(time)
    }
  }
  return samples
}

/** ms that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
