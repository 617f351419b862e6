import type { QuoteFilter } from '../../../shared/contract/quote-filter.ts'
import type { InterviewKind } from '../../../shared/model/interview-kind.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { QuoteCard } from '../../../shared/model/quote.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import type { TestEngine } from '../support/test-engine.ts'

/** A project as a person could look through it: every quote with all that is known of it. */
export type Looked = {
  readonly card: QuoteCard
  readonly partner: Partner | null
  readonly kind: InterviewKind
  readonly tags: ReadonlySet<string>
}

/** Reads everything that filters ask about, through the contract and without a filter. */
export async function lookAt(engine: TestEngine): Promise<readonly Looked[]> {
  const { quotes } = await engine.call('quotes.list', { limit: 1_000 })
  const partners = new Map((await engine.call('partners.list', {})).map(one => [one.id, one]))
  const kinds = new Map((await engine.call('interviews.list', {})).map(one => [one.id, one.kind]))
  const tags = new Map((await engine.call('tags.list', {})).map(one => [one.id, one]))
  return quotes.map(card => ({
    card,
    partner: (card.source.partnerId && partners.get(card.source.partnerId)) || null,
    kind: kinds.get(card.interviewId)!,
    tags: new Set(card.tagIds.flatMap(id => pathOf(tags, id))),
  }))
}

function pathOf(tags: ReadonlyMap<string, Tag>, id: string): readonly string[] {
  const tag = tags.get(id)
  return tag ? [id, ...(tag.parentId ? pathOf(tags, tag.parentId) : [])] : []
}

type Part = (looked: Looked, filter: QuoteFilter) => boolean

const within = <Value>(choices: readonly Value[], ...values: readonly Value[]) =>
  choices.length === 0 || values.some(value => choices.includes(value))

/** Each part of a filter, said as plainly as can be. Words are left to tests of their own. */
export const parts: Readonly<Record<string, Part>> = {
  kinds: ({ card }, { kinds }) => within(kinds, ...card.kinds),
  tagIds: ({ tags }, { tagIds }) => within<string | null>(tagIds, ...(tags.size === 0 ? [null] : tags)),
  partnerIds: ({ partner }, { partnerIds }) => within(partnerIds, partner?.id ?? null),
  partnerTypes: ({ partner }, { partnerTypes }) => within(partnerTypes, partner?.type ?? null),
  segmentIds: ({ partner }, { segmentIds }) =>
    within<string | null>(segmentIds, ...(partner?.segmentIds.length ? partner.segmentIds : [null])),
  stages: ({ partner }, { stages }) => within(stages, partner?.stage ?? null),
  roles: ({ card }, { roles }) => within(roles, card.source.role),
  interviewKinds: ({ kind }, { interviewKinds }) => within(interviewKinds, kind),
  interviewIds: ({ card }, { interviewIds }) => within(interviewIds, card.interviewId),
  dates: ({ card }, { from, to }) =>
    (from === null || card.source.date >= from) && (to === null || card.source.date <= to),
  attributes: ({ partner }, { attributes }) =>
    attributes.every(({ attributeId, values, from, to }) => {
      const value = partner?.attributes.find(one => one.attributeId === attributeId)?.value
      if (value === undefined || !within(values, value)) return false
      return (from === null || Number(value) >= Number(from)) && (to === null || Number(value) <= Number(to))
    }),
  consents: ({ card }, { consents }) => within(consents, card.source.consent),
  isStarred: ({ card }, { isStarred }) => isStarred === null || card.isStarred === isStarred,
  isPlaced: ({ card }, { isPlaced }) => isPlaced === null || card.placements.length > 0 === isPlaced,
  needsReview: ({ card }, { needsReview }) => needsReview === null || card.needsReview === needsReview,
  hasMemo: ({ card }, { hasMemo }) => hasMemo === null || (card.memo !== '') === hasMemo,
}

/** What a filter lets through; `without` leaves one part out. */
export function filtered(all: readonly Looked[], filter: QuoteFilter, without = ''): readonly Looked[] {
  return all.filter(looked =>
    Object.entries(parts).every(([name, passes]) => {
      if (name === without) return true
      const isTurned = (filter.not as readonly string[]).includes(name) && isGiven(filter, name)
      return passes(looked, filter) !== isTurned
    }),
  )
}

function isGiven(filter: QuoteFilter, name: string): boolean {
  if (name === 'dates') return filter.from !== null || filter.to !== null
  const part = filter[name as keyof QuoteFilter]
  return Array.isArray(part) ? part.length > 0 : part !== null
}
