import fc from 'fast-check'
import { type Mutation, mutated, mutationsOf } from './mutations.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type FuzzedReader, pieces, seeds, words } from './seeds.ts'
import { partsOf, zipOf } from './zip-parts.ts'

export type Fuzzed = {
  readonly reader: FuzzedReader
  readonly runs: number
  readonly read: number
  readonly refused: number
  /** ms */
  readonly slowest: number
  readonly failure: FuzzFailure | null
}

export type FuzzFailure = {
  readonly reason: string
  readonly seed: number
  readonly path: string
  readonly input: Buffer
}

export type FuzzOptions = {
  readonly runs: number
  readonly seed: number
  /** ms for all of them; fewer runs are made where it is over. */
  readonly within?: number
  /** Called with each input before it is read, for whoever watches from another thread. */
  readonly about?: (input: Buffer) => void
}

/** No input of these sizes may take longer, in ms. */
const longest = 5_000

/** Reads mutated inputs until one fails, or all are read or refused as they should be. */
export async function fuzzReader(
  reader: FuzzedReader,
  { runs, seed, within, about }: FuzzOptions,
): Promise<Fuzzed> {
  const inputs = await seeds[reader]()
  const format = reader === 'docx' || reader === 'odt' ? reader : null
  const archives = format ? await Promise.all(inputs.map(input => partsOf(input, format))) : []
  const counts: Record<Outcome, number> = { read: 0, refused: 0 }
  let slowest = 0
  let last: Buffer = Buffer.alloc(0)

  async function inputOf({ of, inside, mutations }: Recipe): Promise<Buffer> {
    const seed = inputs[of % inputs.length] ?? Buffer.alloc(0)
    const archive = archives[of % inputs.length]
    if (!archive || inside === null) return mutated(seed, mutations, inputs)
    const names = Object.keys(archive)
    const name = names[inside % names.length] ?? ''
    const parts = Object.values(archive)
    return zipOf({ ...archive, [name]: mutated(archive[name] ?? seed, mutations, parts) })
  }

  const property = fc.asyncProperty(recipeOf(reader, format !== null), async recipe => {
    last = await inputOf(recipe)
    about?.(last)
    const began = performance.now()
    counts[await outcomeOf(reader, last)] += 1
    const time = performance.now() - began
    slowest = Math.max(slowest, time)
    if (time > longest) throw new Error(`It took ${Math.round(time)} ms.`)
  })
  const result = await fc.check(property, {
    numRuns: runs,
    seed,
    ...(within !== undefined && { interruptAfterTimeLimit: within }),
  })
  const failure =
    result.failed && result.counterexample
      ? {
          reason: String(
            result.errorInstance instanceof Error ? (result.errorInstance.stack ?? '') : result.errorInstance,
          ),
          seed: result.seed,
          path: result.counterexamplePath ?? '',
          input: await inputOf(result.counterexample[0]),
        }
      : null
  return { reader, runs: counts.read + counts.refused, ...counts, slowest, failure }
}

type Recipe = {
  readonly of: number
  /** Of an archive, the part that is mutated before it is packed; null: the archive itself. */
  readonly inside: number | null
  readonly mutations: readonly Mutation[]
}

function recipeOf(reader: FuzzedReader, isZip: boolean): fc.Arbitrary<Recipe> {
  return fc.record({
    of: fc.nat(20),
    inside: isZip ? fc.option(fc.nat(20), { freq: 4 }) : fc.constant(null),
    mutations: mutationsOf(words[reader], pieces[reader]),
  })
}
