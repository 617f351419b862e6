import type { InterviewYield } from '../../shared/model/insights.ts'

export type SaturationStep = InterviewYield & {
  /** Met for the first time, and so far. */
  readonly newTags: number
  readonly tags: number
  readonly newClaims: number
  readonly claims: number
}

/** What each interview adds to those before it, in the order chosen. */
export function grown(
  yields: readonly InterviewYield[],
  order: 'earliest' | 'latest' | 'title',
): readonly SaturationStep[] {
  const earliest = yields.toReversed()
  const ordered =
    order === 'earliest'
      ? earliest
      : order === 'latest'
        ? yields
        : earliest.toSorted((one, other) => one.title.localeCompare(other.title))
  const tags = new Set<string>()
  const claims = new Set<string>()
  return ordered.map(one => {
    const before = { tags: tags.size, claims: claims.size }
    for (const id of one.tagIds) tags.add(id)
    for (const id of one.claimIds) claims.add(id)
    return {
      ...one,
      newTags: tags.size - before.tags,
      tags: tags.size,
      newClaims: claims.size - before.claims,
      claims: claims.size,
    }
  })
}
