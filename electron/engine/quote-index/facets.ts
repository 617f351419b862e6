import type { FacetCount, QuoteFacets, YesNoCount } from '../../../shared/contract/quote-facets.ts'
import { type ConsentStatus, consentStatuses } from '../../../shared/model/consent.ts'
import type { AttributeId, TagId } from '../../../shared/model/ids.ts'
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
  roleOf,
} from './indexed.ts'
import { createTally, type Tally } from './tally.ts'

/** Quotes that pass everything, and those that fail one part alone: a part's own choices are counted over both. */
type Tallies<Key> = { readonly passing: Tally<Key>; readonly failing: ReadonlyMap<Part, Tally<Key>> }

const partnerParts = ['partnerIds', 'partnerTypes', 'segmentIds', 'stages', 'attributes'] as const
const interviewParts = ['interviewKinds', 'interviewIds', 'dates'] as const

/**
 * Counts what each choice would show, in one walk over all quotes. `pause` is called between interviews. A quote that fails one
 * part alone would be shown if that part were chosen otherwise: it counts there, and nowhere else.
 */
export async function countFacets(
  indexed: Indexed,
  checks: readonly Check[],
  pause: () => Promise<void> | undefined,
): Promise<QuoteFacets> {
  const ofPartners = talliesFor<IndexedPartner | null>(partnerParts)
  const ofInterviews = talliesFor<IndexedInterview>(interviewParts)
  const ofRoles = createTally<string | null>()
  const ofConsents = createTally<ConsentStatus | null>()
  const ofTags = createTally<TagId | null>()
  const ofKinds = createTally<number>()
  const ofFlags = new Map<Part, Tally<number>>(
    (Object.keys(flag) as (keyof typeof flag)[]).map(part => [part, createTally<number>()]),
  )
  let total = 0
  for (const interview of indexed.interviews) {
    for (const quote of interview.quotes) {
      const partner = partnerOf(indexed, quote)
      const failed = failedPart(checks, quote, partner)
      if (failed === 'several') continue
      if (failed === null) total++
      addTo(ofPartners, failed, partner)
      addTo(ofInterviews, failed, interview)
      if (failed === null || failed === 'roles') ofRoles.add(roleOf(indexed, quote))
      if (failed === null || failed === 'consents') ofConsents.add(quote.consent)
      if (failed === null || failed === 'kinds') ofKinds.add(quote.kinds)
      if (failed === null || failed === 'tagIds') addTags(indexed, ofTags, quote)
      if (failed === null) for (const tally of ofFlags.values()) tally.add(quote.flags)
      else ofFlags.get(failed)?.add(quote.flags)
    }
    await pause()
  }
  const partners = (part: (typeof partnerParts)[number]) => merged(ofPartners, part)
  const interviews = (part: (typeof interviewParts)[number]) => merged(ofInterviews, part)
  const byPartner = partners('partnerIds')
  const byInterview = interviews('interviewIds')
  const yesNo = (part: keyof typeof flag): YesNoCount => {
    const counts = ofFlags.get(part)
    const yes = counts?.sum(flags => (flags & flag[part]) !== 0) ?? 0
    return { yes, no: (counts?.sum(() => true) ?? 0) - yes }
  }
  return {
    total,
    kinds: kinds.map(value => ({ value, quotes: ofKinds.sum(bits => (bits & kindsToBits([value])) !== 0) })),
    tags: [
      ...[...indexed.tags.keys()].map(value => ({ value, quotes: ofTags.of(value) })),
      { value: null, quotes: ofTags.of(null) },
    ],
    partners: [...indexed.partners.values(), null].map(partner => ({
      value: partner?.id ?? null,
      quotes: byPartner.of(partner),
    })),
    partnerTypes: chosen(partners('partnerTypes'), [...partnerTypes, null], partner => [
      partner?.type ?? null,
    ]),
    segments: chosen(partners('segmentIds'), segmentsOf(indexed), partner =>
      partner && partner.segmentIds.length > 0 ? partner.segmentIds : [null],
    ),
    stages: chosen(partners('stages'), [...stages, null], partner => [partner?.stage ?? null]),
    roles: ofRoles.entries().map(([value, quotes]) => ({ value, quotes })),
    interviewKinds: chosen(interviews('interviewKinds'), interviewKinds, ({ kind }) => [kind]),
    interviews: indexed.interviews.map(interview => ({
      value: interview.id,
      quotes: byInterview.of(interview),
    })),
    consents: [...consentStatuses, null].map(value => ({ value, quotes: ofConsents.of(value) })),
    attributes: attributesOf(indexed).map(attributeId => ({
      attributeId,
      values: valuesOf(indexed, attributeId, partners('attributes')),
    })),
    dates: span(interviews('dates')),
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

function talliesFor<Key>(parts: readonly Part[]): Tallies<Key> {
  return { passing: createTally(), failing: new Map(parts.map(part => [part, createTally<Key>()])) }
}

function addTo<Key>({ passing, failing }: Tallies<Key>, failed: Part | null, key: Key) {
  if (failed === null) passing.add(key)
  else failing.get(failed)?.add(key)
}

function merged<Key>({ passing, failing }: Tallies<Key>, part: Part): Tally<Key> {
  return passing.with(failing.get(part))
}

/** Each tag of a quote and those above it, once. */
function addTags({ tags }: Indexed, tally: Tally<TagId | null>, { tagIds }: IndexedQuote) {
  if (tagIds.length === 0) return tally.add(null)
  if (tagIds.length === 1) {
    for (const tag of tags.get(tagIds[0] as TagId)?.path ?? []) tally.add(tag.id)
    return
  }
  const all = new Set(tagIds.flatMap(id => tags.get(id)?.path ?? []))
  for (const tag of all) tally.add(tag.id)
}

function chosen<Key, Value>(
  tally: Tally<Key>,
  values: readonly Value[],
  valuesOfKey: (key: Key) => readonly Value[],
): readonly FacetCount<Value>[] {
  const counts = createTally<Value>()
  for (const [key, quotes] of tally.entries()) {
    for (const value of valuesOfKey(key)) counts.add(value, quotes)
  }
  return values.map(value => ({ value, quotes: counts.of(value) }))
}

function segmentsOf({ partners }: Indexed) {
  return [...new Set([...partners.values()].flatMap(partner => partner.segmentIds)), null]
}

function attributesOf({ partners }: Indexed): readonly AttributeId[] {
  return [...new Set([...partners.values()].flatMap(partner => [...partner.attributes.keys()]))]
}

function valuesOf({ partners }: Indexed, attributeId: AttributeId, tally: Tally<IndexedPartner | null>) {
  const all = [...partners.values()].flatMap(partner => partner.attributes.get(attributeId) ?? [])
  return chosen(tally, [...new Set(all)].sort(), partner => {
    const value = partner?.attributes.get(attributeId)
    return value === undefined ? [] : [value]
  })
}

function span(tally: Tally<IndexedInterview>): QuoteFacets['dates'] {
  const dates = tally
    .entries()
    .map(([interview]) => interview.date)
    .toSorted()
  const [from] = dates
  const to = dates.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
