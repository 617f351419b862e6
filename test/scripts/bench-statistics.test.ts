import { describe, expect, it } from 'vitest'
import { tableOf } from '../bench/report.ts'
import { inTurns } from '../bench/sampling.ts'
import { figureOf, median, percentile } from '../bench/statistics.ts'

describe('the statistics of the bench', () => {
  it('take the middle sample, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([7])).toBe(7)
  })

  it('take as p95 the smallest sample that 95 of 100 do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(hundred, 95)).toBe(95)
    expect(percentile([3, 1, 2], 95)).toBe(3)
    expect(percentile([3], 95)).toBe(3)
  })

  it('leave the samples in their order', () => {
    const samples = [3, 1, 2]
    figureOf('x', 'ms', samples)
    expect(samples).toEqual([3, 1, 2])
  })

  it('refuse to make a figure of nothing', () => {
    expect(() => figureOf('x', 'ms', [])).toThrow('no samples')
    expect(() => figureOf('x', 'ms', [1], { target: { of: 'ratio', atMost: 3 } })).toThrow('no floor')
  })

  it('hold a ratio target against the medians, with both ends of it', () => {
    const target = { of: 'ratio', atMost: 3 } as const
    expect(figureOf('capture', 'ms', [3, 2, 90], { floor: [1, 1, 1], target })).toEqual({
      name: 'capture',
      unit: 'ms',
      median: 3,
      p95: 90,
      floor: 1,
      ratio: 3,
      target: 3,
      met: true,
    })
    expect(figureOf('capture', 'ms', [3.01], { floor: [1], target }).met).toBe(false)
  })

  it('hold a p95 target against the p95, and leave floor and ratio null where there is none', () => {
    expect(figureOf('tray', 'ms', [1, 1, 21], { target: { of: 'p95', atMost: 20 } })).toEqual({
      name: 'tray',
      unit: 'ms',
      median: 1,
      p95: 21,
      floor: null,
      ratio: null,
      target: 20,
      met: false,
    })
  })

  it('say nothing of a target that is not there', () => {
    expect(figureOf('typing', 'ms', [1, 2, 3])).toMatchObject({ target: null, met: null })
  })
})

describe('the table of the bench', () => {
  it('marks what is missed, and puts a remark below its figure', () => {
    const target = { of: 'p95', atMost: 20 } as const
    const table = tableOf([
      { figure: figureOf('tray', 'ms', [25], { floor: [20], target }), target, remark: 'the worst: a word' },
      { figure: figureOf('memory', 'MiB', [180.4]), target: null },
    ])
    expect(table.split('\n').map(line => line.trimEnd())).toEqual([
      '         median      p95    floor  ratio     target',
      'tray    25.0 ms  25.0 ms  20.0 ms  1.25x  20 ms p95  MISSED',
      '    the worst: a word',
      'memory  180 MiB  180 MiB',
    ])
  })
})

describe('samples taken in turns', () => {
  it('begin each round with another one, and leave warm-ups out', async () => {
    const order: string[] = []
    const one = (name: string) => async () => order.push(name)
    const samples = await inTurns({ a: one('a'), b: one('b') }, { warmUps: 1, rounds: 2 })
    expect(order.join('')).toBe('abbaab')
    expect(samples).toEqual({ a: [4, 5], b: [3, 6] })
  })

  it('keep their order where one goes on from the other', async () => {
    const order: string[] = []
    const one = (name: string) => async () => order.push(name)
    await inTurns({ place: one('p'), undo: one('u') }, { warmUps: 0, rounds: 2, isFixedOrder: true })
    expect(order.join('')).toBe('pupu')
  })
})
