import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { QuoteFacets } from '../../../shared/contract/quote-facets.ts'
import { negatableParts, type QuoteFilter, quoteFilter } from '../../../shared/contract/quote-filter.ts'
import { consentStatuses } from '../../../shared/model/consent.ts'
import { interviewKinds } from '../../../shared/model/interview-kind.ts'
import { kinds } from '../../../shared/model/kind.ts'
import { partnerTypes } from '../../../shared/model/partner.ts'
import { stages } from '../../../shared/model/stage.ts'
import { startEngineAlone, type TestEngine } from '../support/test-engine.ts'
import { filtered, type Looked, lookAt } from './plain-filter.ts'

async function openSample(): Promise<TestEngine> {
  const engine = startEngineAlone()
  await engine.call('projects.openSample', {})
  return engine
}

/** Filters as wild as the project allows. */
async function filtersFor(engine: TestEngine, all: readonly Looked[]): Promise<fc.Arbitrary<QuoteFilter>> {
  const tags = (await engine.call('tags.list', {})).map(one => one.id)
  const segments = (await engine.call('segments.list', {})).map(one => one.id)
  const attributes = await engine.call('attributes.list', {})
  const some = <Value>(values: readonly Value[]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.subarray([...values], { minLength: 1, maxLength: 3 }),
    )
  const partners = [...new Set(all.map(one => one.card.source.partnerId))]
  const roles = [...new Set(all.map(one => one.card.source.role))]
  const dates = [...new Set(all.map(one => one.card.source.date))]
  const yesNo = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.boolean())
  const date = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...dates))
  const condition = fc.constantFrom(...attributes).chain(({ id, kind }) => {
    const values = all.flatMap(one => one.partner?.attributes.find(a => a.attributeId === id)?.value ?? [])
    return fc.record({
      attributeId: fc.constant(id),
      values: some([...new Set(values)]),
      from: kind === 'number' ? fc.constantFrom(null, '5', '12.5') : fc.constant(null),
      to: kind === 'number' ? fc.constantFrom(null, '40', '900') : fc.constant(null),
    })
  })
  return fc
    .record({
      kinds: some(kinds),
      tagIds: some([...tags, null]),
      partnerIds: some(partners),
      partnerTypes: some([...partnerTypes, null]),
      segmentIds: some([...segments, null]),
      stages: some([...stages, null]),
      roles: some(roles),
      interviewKinds: some(interviewKinds),
      interviewIds: some([...new Set(all.map(one => one.card.interviewId))]),
      from: date,
      to: date,
      attributes: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.array(condition, { maxLength: 2 })),
      consents: some([...consentStatuses, null]),
      isStarred: yesNo,
      isPlaced: yesNo,
      needsReview: yesNo,
      hasMemo: yesNo,
      not: fc.subarray(negatableParts.filter(part => part !== 'text')),
    })
    .map(filter => quoteFilter.parse(filter))
}

const ids = (looked: readonly Looked[]) => looked.map(one => one.card.id)

/** The counts that a person would come to who tried every choice. */
function countedBy(all: readonly Looked[], filter: QuoteFilter): Partial<QuoteFacets> {
  const yesNo = (part: string, isIt: (one: Looked) => boolean) => {
    const rest = filtered(all, filter, part)
    const yes = rest.filter(isIt).length
    return { yes, no: rest.length - yes }
  }
  return {
    total: filtered(all, filter).length,
    kinds: kinds.map(value => ({
      value,
      quotes: filtered(all, filter, 'kinds').filter(one => one.card.kinds.includes(value)).length,
    })),
    stages: [...stages, null].map(value => ({
      value,
      quotes: filtered(all, filter, 'stages').filter(one => (one.partner?.stage ?? null) === value).length,
    })),
    interviewKinds: interviewKinds.map(value => ({
      value,
      quotes: filtered(all, filter, 'interviewKinds').filter(one => one.kind === value).length,
    })),
    consents: [...consentStatuses, null].map(value => ({
      value,
      quotes: filtered(all, filter, 'consents').filter(one => one.card.source.consent === value).length,
    })),
    isPlaced: yesNo('isPlaced', one => one.card.placements.length > 0),
    isStarred: yesNo('isStarred', one => one.card.isStarred),
    needsReview: yesNo('needsReview', one => one.card.needsReview),
    hasMemo: yesNo('hasMemo', one => one.card.memo !== ''),
  }
}

const nonZero = (counts: readonly { value: unknown; quotes: number }[]) =>
  new Map(counts.filter(one => one.quotes > 0).map(one => [one.value, one.quotes]))

it('Q13 F3 every filter lists and counts what a person would who looked through all quotes', async () => {
  const engine = await openSample()
  const all = await lookAt(engine)
  const filters = await filtersFor(engine, all)
  await fc.assert(
    fc.asyncProperty(filters, async filter => {
      expect(await engine.call('quotes.ids', { filter })).toEqual(ids(filtered(all, filter)))
      const facets = await engine.call('quotes.facets', { filter })
      expect(facets).toMatchObject(countedBy(all, filter))
      const tagged = filtered(all, filter, 'tagIds')
      expect(nonZero(facets.tags)).toEqual(
        new Map(
          [...Map.groupBy(tagged.flatMap(tagsOf), tag => tag)].map(([tag, ones]) => [tag, ones.length]),
        ),
      )
      const ofPartners = filtered(all, filter, 'partnerIds')
      expect(nonZero(facets.partners)).toEqual(
        new Map(
          [...Map.groupBy(ofPartners, one => one.partner?.id ?? null)].map(([id, ones]) => [id, ones.length]),
        ),
      )
    }),
    { numRuns: 100 },
  )
})

const tagsOf = ({ tags }: Looked): readonly (string | null)[] => (tags.size === 0 ? [null] : [...tags])

it('F4 what was written since is listed and counted', async () => {
  const engine = await openSample()
  const check = async () => {
    const filter = quoteFilter.parse({ isPlaced: false, kinds: ['painPoint', 'need'] })
    const all = await lookAt(engine)
    expect(await engine.call('quotes.ids', { filter })).toEqual(ids(filtered(all, filter)))
    expect(await engine.call('quotes.facets', { filter })).toMatchObject(countedBy(all, filter))
    const { counts } = await engine.call('projects.current', {}).then(project => project!)
    expect(all.length).toBe(counts.quotes.total)
  }
  const [interview] = await engine.call('interviews.list', {})
  const quotes = async () => (await engine.call('quotes.list', { limit: 1_000 })).quotes
  const [first, second] = await quotes()
  await check()
  await engine.call('quotes.update', { id: first!.id, kinds: ['need'], memo: 'Ask again', isStarred: true })
  await check()
  await engine.call('quotes.remove', { ids: [second!.id] })
  await check()
  await engine.call('interviews.update', { id: interview!.id, date: '2019-01-01', kind: 'review' })
  await check()
  const personas = await engine.call('personas.list', {})
  await engine.call('personas.remove', { id: personas[0]!.id })
  await check()
  const partner = (await engine.call('partners.list', {}))[0]!
  await engine.call('partners.update', { id: partner.id, stage: 'devotion' })
  await check()
  const person = (await quotes()).find(one => one.source.participantId !== null)!.source.participantId!
  await engine.call('consents.set', { participantId: person, interviewId: null, status: 'refused' })
  await check()
  await engine.call('participants.remove', { id: person })
  await check()
  for (let step = 0; step < 7; step++) {
    await engine.call('history.undo', {})
    await check()
  }
})

it('Q13 quotes come in any order, and what has none comes last', async () => {
  const engine = await openSample()
  const all = await lookAt(engine)
  const tags = (await engine.call('tags.list', {})).map(one => one.id)
  const keys = {
    interview: (one: Looked) => one.card.source.interviewTitle.toLowerCase(),
    partner: (one: Looked) => one.partner?.name.toLowerCase() ?? '\uffff',
    kind: (one: Looked) => String(one.card.kinds[0] ? kinds.indexOf(one.card.kinds[0]) : 9),
    tag: (one: Looked) =>
      String(Math.min(9_999, ...one.card.tagIds.map(id => tags.indexOf(id)))).padStart(4, '0'),
    placed: (one: Looked) => (one.card.placements.length > 0 ? '0' : '1'),
  } as const
  const byId = new Map(all.map(one => [one.card.id, one]))
  for (const by of ['interview', 'partner', 'kind', 'tag', 'placed'] as const) {
    const listed = (await engine.call('quotes.ids', { sort: { by } })).map(id => keys[by](byId.get(id)!))
    expect(listed, by).toEqual([...listed].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0)))
  }
  const latestFirst = await engine.call('quotes.list', { limit: 1_000 })
  const oldestFirst = await engine.call('quotes.list', {
    limit: 1_000,
    sort: { by: 'date', isReversed: true },
  })
  const dates = oldestFirst.quotes.map(quote => quote.source.date)
  expect(dates).toEqual([...dates].sort())
  expect(new Set(oldestFirst.quotes.map(one => one.id))).toEqual(
    new Set(latestFirst.quotes.map(one => one.id)),
  )
})
