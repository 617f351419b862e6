import { expect, it } from 'vitest'
import { fuzzReader } from './fuzz-reader.ts'
import { type FuzzedReader, seeds } from './seeds.ts'

/** Each takes no more than its share of some fifteen seconds; `npm run fuzz` takes its time. */
const within = 1_400

it.each(Object.keys(seeds) as FuzzedReader[])(
  'I7 whatever became of its bytes, %s is read or refused in a sentence',
  async reader => {
    const { failure, runs } = await fuzzReader(reader, { runs: 150, seed: 20_270_312, within })
    expect(failure && { ...failure, input: failure.input.toString('base64') }).toBeNull()
    expect(runs).toBeGreaterThan(0)
  },
)
