import type { FacetCount, QuoteFacets, YesNoCount } from '../../../shared/contract/quote-facets.ts'
import { consentStatuses } from '../../../shared/model/consent.ts'
import { interviewKinds } from '../../../shared/model/interview-kind.ts'
import { kinds } from '../../../shared/model/kind.ts'
import { partnerTypes } from '../../../shared/model/partner.ts'
import { stages } from '../../../shared/model/stage.ts'
import { kindsToBits } from '../store/kinds.ts'
import type { Check, Part } from './checks.ts'
import {
  flag,
  type Indexed,
  type IndexedInterview,
  type IndexedPartner,
  type IndexedQuote,
  partnerOf,
} from './indexed.ts'

const consents = [...consentStatuses, null]
const flags = Object.keys(flag) as readonly (keyof typeof flag)[]
const partnerParts = ['partnerIds', 'partnerTypes', 'segmentIds', 'stages', 'attributes'] as const
const interviewParts = ['interviewKinds', 'interviewIds', 'dates'] as const

/**
 * Counts what each choice would show, in one walk over all quotes; `pause` is called between interviews. A quote that fails
 * one part alone would be shown if that part were chosen otherwise: it counts there, and nowhere else.
 */
export async function countFacets(
  indexed: Indexed,
  checks: readonly Check[],
  pause: () => Promise<void> | undefined,
): Promise<QuoteFacets> {
  const { interviews, partners, people, tags } = indexed
  // By place, with one more for none.
  const ofPartners = tallies(partnerParts, partners.length + 1)
  const ofInterviews = tallies(interviewParts, interviews.length)
  const ofFlags = tallies(flags, 16)
  const ofKinds = new Uint32Array(8)
  const ofTags = new Uint32Array(tags.length + 1)
  const ofPeople = new Uint32Array(people.length + 1)
  const ofConsents = new Uint32Array(consents.length)
  const lastWithTag = new Uint32Array(tags.length)
  let total = 0
  let nth = 0

  function countTags(quote: IndexedQuote) {
    if (quote.tags.length === 0) count(ofTags, tags.length)
    for (const tag of quote.tags) {
      for (const { place } of tag.path) {
        // A tag above two of a quote's tags counts once.
        if (lastWithTag[place] === nth) continue
        lastWithTag[place] = nth
        count(ofTags, place)
      }
    }
  }

  for (const [place, interview] of interviews.entries()) {
    for (const quote of interview.quotes) {
      nth++
      const partner = partnerOf(quote)
      const failed = failedPart(checks, quote, partner)
      if (failed === 'several') continue
      if (failed === null) total++
      add(ofPartners, failed, partner ? partner.place : partners.length)
      add(ofInterviews, failed, place)
      add(ofFlags, failed, quote.flags)
      if (failed === null || failed === 'roles') count(ofPeople, quote.person?.place ?? people.length)
      if (failed === null || failed === 'consents') count(ofConsents, consents.indexOf(quote.consent))
      if (failed === null || failed === 'kinds') count(ofKinds, quote.kinds)
      if (failed === null || failed === 'tagIds') countTags(quote)
    }
    await pause()
  }

  const withNone = [...partners, null]
  const byPartner = (part: (typeof partnerParts)[number]) => ({
    keys: withNone,
    counts: sum(ofPartners, part),
  })
  const byInterview = (part: (typeof interviewParts)[number]) => ({
    keys: interviews,
    counts: sum(ofInterviews, part),
  })
  const yesNo = (part: keyof typeof flag): YesNoCount => {
    const counts = sum(ofFlags, part)
    const all = counts.reduce((one, other) => one + other, 0)
    const yes = counts.reduce((yes, times, bits) => ((bits & flag[part]) === 0 ? yes : yes + times), 0)
    return { yes, no: all - yes }
  }
  return {
    total,
    kinds: kinds.map(value => ({
      value,
      quotes: ofKinds.reduce(
        (all, times, bits) => ((bits & kindsToBits([value])) === 0 ? all : all + times),
        0,
      ),
    })),
    tags: [...tags.map(tag => tag.id), null].map((value, place) => ({ value, quotes: ofTags[place] ?? 0 })),
    partners: chosen(byPartner('partnerIds'), [...partners.map(one => one.id), null], one => [
      one?.id ?? null,
    ]),
    partnerTypes: chosen(byPartner('partnerTypes'), [...partnerTypes, null], one => [one?.type ?? null]),
    segments: chosen(byPartner('segmentIds'), segmentsOf(indexed), one =>
      one && one.segmentIds.length > 0 ? one.segmentIds : [null],
    ),
    stages: chosen(byPartner('stages'), [...stages, null], one => [one?.stage ?? null]),
    roles: chosen({ keys: [...people, null], counts: ofPeople }, rolesOf(indexed), one => [
      one?.role ?? null,
    ]),
    interviewKinds: chosen(byInterview('interviewKinds'), interviewKinds, ({ kind }) => [kind]),
    interviews: chosen(
      byInterview('interviewIds'),
      interviews.map(one => one.id),
      ({ id }) => [id],
    ),
    consents: consents.map((value, place) => ({ value, quotes: ofConsents[place] ?? 0 })),
    attributes: attributesOf(indexed).map(({ attributeId, values }) => ({
      attributeId,
      values: chosen(byPartner('attributes'), values, one => {
        const value = one?.attributes.get(attributeId)
        return value === undefined ? [] : [value]
      }),
    })),
    dates: span(byInterview('dates')),
    isStarred: yesNo('isStarred'),
    isPlaced: yesNo('isPlaced'),
    needsReview: yesNo('needsReview'),
    hasMemo: yesNo('hasMemo'),
  }
}

/** The one part that a quote fails; null where it passes all. */
function failedPart(
  checks: readonly Check[],
  quote: IndexedQuote,
  partner: IndexedPartner | null,
): Part | 'several' | null {
  let failed: Part | null = null
  for (const check of checks) {
    if (check.passes(quote, partner)) continue
    if (failed !== null) return 'several'
    failed = check.part
  }
  return failed
}

/** Quotes that pass everything, and those that fail one part alone: a part's own choices are counted over both. */
type Tallies = { readonly passing: Uint32Array; readonly failing: ReadonlyMap<Part, Uint32Array> }

function tallies(parts: readonly Part[], length: number): Tallies {
  return {
    passing: new Uint32Array(length),
    failing: new Map(parts.map(part => [part, new Uint32Array(length)])),
  }
}

function add({ passing, failing }: Tallies, failed: Part | null, place: number) {
  const counts = failed === null ? passing : failing.get(failed)
  if (counts) count(counts, place)
}

function count(counts: Uint32Array, place: number, times = 1) {
  counts[place] = (counts[place] ?? 0) + times
}

function sum({ passing, failing }: Tallies, part: Part): Uint32Array {
  const others = failing.get(part)
  return passing.map((times, place) => times + (others?.[place] ?? 0))
}

/** What was counted by key, counted by value. */
function chosen<Key, Value>(
  { keys, counts }: { readonly keys: readonly Key[]; readonly counts: Uint32Array },
  values: readonly Value[],
  valuesOf: (key: Key) => readonly Value[],
): readonly FacetCount<Value>[] {
  const places = new Map(values.map((value, place) => [value, place]))
  const byValue = new Uint32Array(values.length)
  for (const [place, times] of counts.entries()) {
    if (times === 0) continue
    for (const value of valuesOf(keys[place] as Key)) {
      const at = places.get(value)
      if (at !== undefined) count(byValue, at, times)
    }
  }
  return values.map((value, place) => ({ value, quotes: byValue[place] ?? 0 }))
}

function segmentsOf({ partners }: Indexed) {
  return [...new Set(partners.flatMap(partner => partner.segmentIds)), null]
}

function rolesOf({ people }: Indexed): readonly (string | null)[] {
  return [...new Set(people.flatMap(person => person.role ?? [])), null]
}

function attributesOf({ partners }: Indexed) {
  const said = partners.flatMap(partner =>
    [...partner.attributes].map(([attributeId, value]) => ({ attributeId, value })),
  )
  return [...Map.groupBy(said, one => one.attributeId)].map(([attributeId, ones]) => ({
    attributeId,
    values: [...new Set(ones.map(one => one.value))].sort(),
  }))
}

function span({
  keys,
  counts,
}: {
  readonly keys: readonly IndexedInterview[]
  readonly counts: Uint32Array
}): QuoteFacets['dates'] {
  // Latest first.
  const counted = keys.filter((_, place) => counts[place] !== 0)
  const from = counted.at(-1)?.date
  const to = counted[0]?.date
  return from === undefined || to === undefined ? null : { from, to }
}
