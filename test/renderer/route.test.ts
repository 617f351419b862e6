import { expect, test } from 'vitest'
import { hrefOf, parseRoute, type Route } from '../../renderer/router/route.ts'
import {
  attributeId,
  claimId,
  customerId,
  interviewId,
  participantId,
  partnerId,
  personaId,
  quoteId,
  segmentId,
} from '../../shared/model/ids.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

test.each<Route>([
  { screen: 'interviews', interviewId: null, quoteId: null },
  { screen: 'interviews', interviewId: interviewId.parse(id), quoteId: null },
  { screen: 'interviews', interviewId: interviewId.parse(id), quoteId: quoteId.parse(id) },
  { screen: 'interviews', interviewId: interviewId.parse(id), quoteId: null, at: { start: 12, end: 34 } },
  { screen: 'partners', section: 'partners', id: null },
  { screen: 'partners', section: 'partners', id: partnerId.parse(id) },
  { screen: 'partners', section: 'people', id: participantId.parse(id) },
  { screen: 'partners', section: 'segments', id: segmentId.parse(id) },
  { screen: 'partners', section: 'figures', id: attributeId.parse(id) },
  { screen: 'partners', section: 'customers', id: customerId.parse(id) },
  { screen: 'evidence', filter: {} },
  { screen: 'evidence', filter: { text: 'price & list', kinds: ['need'], isPlaced: false, not: ['kinds'] } },
  { screen: 'personas', personaId: null },
  { screen: 'personas', personaId: personaId.parse(id) },
  { screen: 'personas', personaId: personaId.parse(id), claimId: claimId.parse(id) },
  { screen: 'packs' },
])('$screen is read back from its address', route => {
  expect(parseRoute(hrefOf(route))).toEqual(route)
})

test('an address that means nothing shows the interviews', () => {
  const interviews = { screen: 'interviews', interviewId: null, quoteId: null }
  for (const hash of [
    '',
    '#',
    '#/nowhere',
    '#/interviews/../../x?quote=1',
    '#/interviews?at=9-3',
    '#/?at=-1',
  ])
    expect(parseRoute(hash)).toEqual(interviews)
})

test('parts of a filter that mean nothing are named, and the others hold', () => {
  expect(parseRoute('#/evidence?kind=need&kind=wish&from=May')).toEqual({
    screen: 'evidence',
    filter: { kinds: ['need'] },
    dropped: ['kind=wish', 'from=May'],
  })
})

test('the address of a section that is not there shows the partners', () => {
  const partners = { screen: 'partners', section: 'partners', id: null }
  for (const hash of ['#/partners', '#/partners/nobody/1']) expect(parseRoute(hash)).toEqual(partners)
  expect(parseRoute('#/partners/people/nobody')).toEqual({ ...partners, section: 'people' })
})
