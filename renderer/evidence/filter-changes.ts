import { type NegatablePart, negatableParts } from '../../shared/contract/quote-filter.ts'
import type { Filter } from '../quotes/filter.ts'
import { isGiven } from './filter-address.ts'

/** The parts of a filter that are lists of choices. */
export type ListPart = Exclude<NegatablePart, 'text' | 'dates' | 'attributes'>
export type YesNoPart = 'isStarred' | 'isPlaced' | 'needsReview' | 'hasMemo'
/** What is shown and taken away as one. */
export type FilterPart = NegatablePart | YesNoPart

/** Adds a choice, or takes it away. */
export function withToggled(filter: Filter, part: ListPart, value: string | null): Filter {
  const chosen: readonly (string | null)[] = filter[part] ?? []
  const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value]
  return tidied({ ...filter, [part]: next })
}

export function withTurned(filter: Filter, part: NegatablePart, isTurned: boolean): Filter {
  const before = filter.not ?? []
  return tidied({ ...filter, not: isTurned ? [...before, part] : before.filter(one => one !== part) })
}

/** A second press on the same answer takes the question away. */
export function withAnswer(filter: Filter, part: YesNoPart, answer: boolean): Filter {
  return tidied({ ...filter, [part]: filter[part] === answer ? null : answer })
}

export function withoutPart(filter: Filter, part: FilterPart): Filter {
  if (part === 'dates') return tidied({ ...filter, from: null, to: null })
  return tidied({ ...filter, [part]: undefined })
}

/** Narrows partners by a figure of theirs; a condition that asks nothing is none. */
export function withFigure(
  filter: Filter,
  attributeId: NonNullable<Filter['attributes']>[number]['attributeId'],
  change: Partial<NonNullable<Filter['attributes']>[number]>,
): Filter {
  const all = filter.attributes ?? []
  const empty = { attributeId, values: [], from: null, to: null }
  const next = { ...(all.find(one => one.attributeId === attributeId) ?? empty), ...change }
  const others = all.filter(one => one.attributeId !== attributeId)
  const asks = next.values.length > 0 || next.from !== null || next.to !== null
  return tidied({ ...filter, attributes: asks ? [...others, next] : others })
}

/** Only what narrows, so that two filters that ask the same are the same. */
export function tidied(filter: Filter): Filter {
  const entries = Object.entries(filter).filter(
    ([part, value]) =>
      part !== 'not' &&
      value !== undefined &&
      value !== null &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0),
  )
  const kept = Object.fromEntries(entries) as Filter
  const not = negatableParts.filter(part => filter.not?.includes(part) && isGiven(kept, part))
  return not.length > 0 ? { ...kept, not } : kept
}
