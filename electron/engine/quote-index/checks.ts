import type { AttributeCondition, NegatablePart, QuoteFilter } from '../../../shared/contract/quote-filter.ts'
import { kindsToBits } from '../store/kinds.ts'
import {
  flag,
  type Indexed,
  type IndexedInterview,
  type IndexedPartner,
  type IndexedQuote,
  type IndexedTag,
  partnerOf,
} from './indexed.ts'
import type { Numbers } from './numbers.ts'

export type Part = NegatablePart | keyof typeof flag

/** One part of a filter: whether a quote, which speaks for a partner or none, passes it. */
export type Check = {
  readonly part: Part
  passes(quote: IndexedQuote, partner: IndexedPartner | null): boolean
  /** Where it is the interview alone that passes or not: what it says of all its quotes. */
  passesAll?(interview: IndexedInterview): boolean
}

/** The documents of the index of words that a filter's text finds, or leaves out; null where it has no words. */
export type TextMatch = { readonly numbers: Numbers; readonly isWithout: boolean } | null

/** What a filter asks, part by part; parts that do not narrow are left out. */
export function checksOf(indexed: Indexed, filter: QuoteFilter, text: TextMatch): readonly Check[] {
  const checks: Check[] = []
  const add = (part: NegatablePart, isGiven: boolean, passes: Check['passes']) => {
    if (!isGiven) return
    const isTurned = filter.not.includes(part)
    checks.push({ part, passes: isTurned ? (quote, partner) => !passes(quote, partner) : passes })
  }
  const addInterviews = (
    part: NegatablePart,
    isGiven: boolean,
    allows: (interview: IndexedInterview) => boolean,
  ) => {
    if (!isGiven) return
    const isTurned = filter.not.includes(part)
    const passesAll = (interview: IndexedInterview) => allows(interview) !== isTurned
    checks.push({ part, passes: ({ interview }) => passesAll(interview), passesAll })
  }
  const addPartners = (
    part: NegatablePart,
    isGiven: boolean,
    allows: (partner: IndexedPartner | null) => boolean,
  ) => {
    if (!isGiven) return
    // Partners are few: each is asked once, rather than with each of its quotes.
    const allowed = new Set([null, ...indexed.partners].filter(allows))
    add(part, true, (_quote, partner) => allowed.has(partner))
  }

  add('text', text !== null, ({ number }) => text?.numbers.has(number) !== text?.isWithout)
  const bits = kindsToBits(filter.kinds)
  add('kinds', bits !== 0, quote => (quote.kinds & bits) !== 0)
  const tags = withThoseBelow(indexed, filter.tagIds)
  add('tagIds', filter.tagIds.length > 0, quote =>
    quote.tags.length === 0 ? filter.tagIds.includes(null) : quote.tags.some(tag => tags.has(tag)),
  )
  addPartners('partnerIds', filter.partnerIds.length > 0, partner =>
    filter.partnerIds.includes(partner?.id ?? null),
  )
  addPartners('partnerTypes', filter.partnerTypes.length > 0, partner =>
    filter.partnerTypes.includes(partner?.type ?? null),
  )
  addPartners('segmentIds', filter.segmentIds.length > 0, partner =>
    partner && partner.segmentIds.length > 0
      ? partner.segmentIds.some(id => filter.segmentIds.includes(id))
      : filter.segmentIds.includes(null),
  )
  addPartners('stages', filter.stages.length > 0, partner => filter.stages.includes(partner?.stage ?? null))
  addPartners('attributes', filter.attributes.length > 0, partner =>
    filter.attributes.every(condition => holds(condition, partner?.attributes.get(condition.attributeId))),
  )
  const roles = new Set(filter.roles)
  add('roles', roles.size > 0, quote => roles.has(quote.person?.role ?? null))
  addInterviews('interviewKinds', filter.interviewKinds.length > 0, ({ kind }) =>
    filter.interviewKinds.includes(kind),
  )
  const interviewIds = new Set(filter.interviewIds)
  addInterviews('interviewIds', interviewIds.size > 0, ({ id }) => interviewIds.has(id))
  const { from, to } = filter
  addInterviews(
    'dates',
    from !== null || to !== null,
    ({ date }) => (from === null || date >= from) && (to === null || date <= to),
  )
  const consents = new Set(filter.consents)
  add('consents', consents.size > 0, ({ consent }) => consents.has(consent))
  for (const [part, bit] of Object.entries(flag) as [keyof typeof flag, number][]) {
    const wanted = filter[part]
    if (wanted !== null) checks.push({ part, passes: ({ flags }) => ((flags & bit) !== 0) === wanted })
  }
  return checks
}

/** The quotes that pass everything, in the order of the index. */
export function passing(indexed: Indexed, checks: readonly Check[]): readonly IndexedQuote[] {
  const ofQuotes = checks.filter(check => !check.passesAll)
  const found: IndexedQuote[] = []
  for (const interview of indexed.interviews) {
    if (!checks.every(check => check.passesAll?.(interview) ?? true)) continue
    quotes: for (const quote of interview.quotes) {
      for (const check of ofQuotes) if (!check.passes(quote, partnerOf(quote))) continue quotes
      found.push(quote)
    }
  }
  return found
}

function withThoseBelow({ tags }: Indexed, chosen: QuoteFilter['tagIds']): ReadonlySet<IndexedTag> {
  const above = new Set(chosen)
  return new Set(tags.filter(tag => tag.path.some(one => above.has(one.id))))
}

/** Numbers are compared as numbers, everything else as it is written. */
function holds({ values, from, to }: AttributeCondition, value: string | undefined): boolean {
  if (value === undefined) return false
  if (values.length > 0 && !values.includes(value)) return false
  return (from === null || compared(value, from) >= 0) && (to === null || compared(value, to) <= 0)
}

function compared(one: string, other: string): number {
  const difference = Number(one) - Number(other)
  if (!Number.isNaN(difference)) return difference
  return one < other ? -1 : one > other ? 1 : 0
}
