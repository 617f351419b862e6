/** One line of the report. `floor` is the floor's median; a target is in the figure's unit, or a ratio where there is a floor. */
export type Figure = {
  readonly name: string
  readonly unit: 'ms' | 'MiB'
  readonly median: number
  readonly p95: number
  readonly floor: number | null
  readonly ratio: number | null
  readonly target: number | null
  readonly met: boolean | null
}

/** What is held against the target. */
export type Target = { readonly of: 'median' | 'p95' | 'ratio'; readonly atMost: number }

export function median(samples: readonly number[]): number {
  const sorted = ascending(samples)
  const upper = sorted.length >> 1
  const high = sorted[upper] ?? 0
  return sorted.length % 2 === 1 ? high : ((sorted[upper - 1] ?? 0) + high) / 2
}

/** The smallest sample that at least `percent` of all samples do not exceed (nearest rank). */
export function percentile(samples: readonly number[], percent: number): number {
  const sorted = ascending(samples)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0
}

export function figureOf(
  name: string,
  unit: Figure['unit'],
  samples: readonly number[],
  { floor = null, target = null }: { floor?: readonly number[] | null; target?: Target | null } = {},
): Figure {
  const middle = median(samples)
  const p95 = percentile(samples, 95)
  const floorMiddle = floor === null ? null : median(floor)
  const ratio = floorMiddle === null ? null : middle / floorMiddle
  const held = target === null ? null : { median: middle, p95, ratio }[target.of]
  if (target !== null && held === null) throw new Error(`${name} has a target for its ratio, but no floor`)
  return {
    name,
    unit,
    median: rounded(middle),
    p95: rounded(p95),
    floor: floorMiddle === null ? null : rounded(floorMiddle),
    ratio: ratio === null ? null : rounded(ratio),
    target: target?.atMost ?? null,
    met: target === null || held === null ? null : held <= target.atMost,
  }
}

function ascending(samples: readonly number[]): readonly number[] {
  if (samples.length === 0) throw new Error('There is nothing to measure by: no samples')
  return samples.toSorted((one, other) => one - other)
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
