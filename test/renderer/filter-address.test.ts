import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterFromParams, filterToParams, isGiven } from '../../renderer/evidence/filter-address.ts'
import { negatableParts, quoteFilter } from '../../shared/contract/quote-filter.ts'
import { consentStatuses } from '../../shared/model/consent.ts'
import { interviewKinds } from '../../shared/model/interview-kind.ts'
import { kinds } from '../../shared/model/kind.ts'
import { partnerTypes } from '../../shared/model/partner.ts'
import { stages } from '../../shared/model/stage.ts'

const id = fc.uuid({ version: 7 })
const orNone = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value, fc.constant(null))
const some = <Value>(value: fc.Arbitrary<Value>) => fc.uniqueArray(value, { maxLength: 4 })
const words = fc.string({ unit: 'binary', maxLength: 40 }).map(text => text.replaceAll('\0', ''))
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const yesNo = fc.constantFrom(true, false, null)
const figure = fc
  .record({ attributeId: id, values: some(words), from: orNone(words), to: orNone(words) })
  .filter(({ values, from, to }) => values.length > 0 || from !== null || to !== null)

const filters = fc
  .record({
    text: words,
    kinds: some(fc.constantFrom(...kinds)),
    tagIds: some(orNone(id)),
    partnerIds: some(orNone(id)),
    partnerTypes: some(orNone(fc.constantFrom(...partnerTypes))),
    segmentIds: some(orNone(id)),
    stages: some(orNone(fc.constantFrom(...stages))),
    roles: some(orNone(fc.oneof(words, fc.constantFrom('none', '~none', '~')))),
    interviewKinds: some(fc.constantFrom(...interviewKinds)),
    interviewIds: some(id),
    from: orNone(day),
    to: orNone(day),
    attributes: fc.uniqueArray(figure, { maxLength: 3, selector: one => one.attributeId }),
    consents: some(orNone(fc.constantFrom(...consentStatuses))),
    isStarred: yesNo,
    isPlaced: yesNo,
    needsReview: yesNo,
    hasMemo: yesNo,
    not: fc.subarray([...negatableParts]),
  })
  .map(filter => quoteFilter.parse(filter))
  // A part that says nothing cannot be turned round.
  .map(filter => ({ ...filter, not: filter.not.filter(part => isGiven(filter, part)) }))

test('every filter is read back from its address', () => {
  fc.assert(
    fc.property(filters, filter => {
      const { filter: read, dropped } = filterFromParams(
        new URLSearchParams(filterToParams(filter).toString()),
      )
      expect(quoteFilter.parse(read)).toEqual(filter)
      expect(dropped).toEqual([])
    }),
  )
})

test('an address holds only what narrows', () => {
  expect(filterToParams(quoteFilter.parse({})).toString()).toBe('')
  expect(filterToParams({ kinds: ['need'], isPlaced: false, not: ['kinds', 'tagIds'] }).toString()).toBe(
    'kind=need&placed=no&not=kind',
  )
})

test('what does not parse is dropped and named, and takes nothing else with it', () => {
  const address =
    'kind=need&kind=wish&tag=pricing&from=yesterday&starred=perhaps&figure.1=x&not=words&colour=red'
  expect(filterFromParams(new URLSearchParams(address))).toEqual({
    filter: { kinds: ['need'] },
    dropped: ['kind=wish', 'tag=pricing', 'from=yesterday', 'starred=perhaps', 'figure.1=x', 'colour=red'],
  })
})

test('no address is an error', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('kind', 'words', 'to', 'not', 'role'), fc.string())),
      pairs => {
        const { filter } = filterFromParams(new URLSearchParams(pairs))
        expect(quoteFilter.safeParse(filter).success).toBe(true)
      },
    ),
  )
})
