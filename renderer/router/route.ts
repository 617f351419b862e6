import {
  type AttributeId,
  attributeId,
  type ClaimId,
  type CustomerId,
  claimId,
  customerId,
  type InterviewId,
  interviewId,
  type ParticipantId,
  type PartnerId,
  type PersonaId,
  participantId,
  partnerId,
  personaId,
  type QuoteId,
  quoteId,
  type SegmentId,
  segmentId,
} from '../../shared/model/ids.ts'
import type { Anchor } from '../../shared/model/quote.ts'
import { filterFromParams, filterToParams } from '../evidence/filter-address.ts'
import type { Filter } from '../quotes/filter.ts'

/** The sections of the screen of those who were asked, and which of each is open beside its list. */
export type PeopleRoute =
  | { readonly screen: 'partners'; readonly section: 'partners'; readonly id: PartnerId | null }
  | { readonly screen: 'partners'; readonly section: 'people'; readonly id: ParticipantId | null }
  | { readonly screen: 'partners'; readonly section: 'segments'; readonly id: SegmentId | null }
  | { readonly screen: 'partners'; readonly section: 'figures'; readonly id: AttributeId | null }
  | { readonly screen: 'partners'; readonly section: 'customers'; readonly id: CustomerId | null }

export type PeopleSection = PeopleRoute['section']

export type Route =
  | {
      readonly screen: 'interviews'
      readonly interviewId: InterviewId | null
      readonly quoteId: QuoteId | null
      /** Words of its text. */
      readonly at?: Anchor | null
    }
  | PeopleRoute
  | {
      readonly screen: 'evidence'
      readonly filter: Filter
      /** What a hand-written address says that nobody understands. */
      readonly dropped?: readonly string[]
    }
  | {
      readonly screen: 'personas'
      readonly personaId: PersonaId | null
      readonly claimId?: ClaimId | null
    }
  | {
      readonly screen: 'persona'
      readonly personaId: PersonaId
      readonly claimId?: ClaimId | null
    }
  | {
      readonly screen: 'insights'
      readonly filter: Filter
    }
  | {
      readonly screen: 'glossary'
      /** The first where none is named. */
      readonly term: string | null
    }
  | { readonly screen: 'packs' }

export type Screen = Route['screen']

/** A route as the address shows it: `#/interviews/<id>?quote=<id>`, `#/interviews/<id>?at=<start>-<end>`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'interviews':
      return `#/interviews${route.interviewId ? `/${route.interviewId}` : ''}${search({
        quote: route.quoteId,
        at: route.at ? `${route.at.start}-${route.at.end}` : null,
      })}`
    case 'partners':
      return `#/partners/${route.section}${route.id ? `/${route.id}` : ''}`
    case 'evidence':
      return `#/evidence${queryText(filterToParams(route.filter))}`
    case 'personas':
      return `#/personas${search({ persona: route.personaId, claim: route.claimId ?? null })}`
    case 'insights':
      return `#/insights${queryText(filterToParams(route.filter))}`
    case 'glossary':
      return `#/glossary${route.term ? `/${encodeURIComponent(route.term)}` : ''}`
    case 'persona':
      return `#/personas/${route.personaId}${search({ claim: route.claimId ?? null })}`
    default:
      return `#/${route.screen}`
  }
}

/** The route an address shows; what it does not know becomes the list of interviews. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, id, below] = path.split('/')
  const params = new URLSearchParams(query)
  switch (screen) {
    case 'evidence': {
      const { filter, dropped } = filterFromParams(params)
      return { screen, filter, ...(dropped.length > 0 ? { dropped } : {}) }
    }
    case 'packs':
      return { screen }
    case 'insights':
      return { screen, filter: filterFromParams(params).filter }
    case 'glossary':
      return { screen, term: id ? decoded(id) : null }
    case 'partners':
      return parsePeople(id, below)
    case 'personas': {
      const claim = claimId.safeParse(params.get('claim')).data
      const persona = personaId.safeParse(id).data
      if (persona) return { screen: 'persona', personaId: persona, ...(claim && { claimId: claim }) }
      return {
        screen,
        personaId: personaId.safeParse(params.get('persona')).data ?? null,
        ...(claim && { claimId: claim }),
      }
    }
    default: {
      const at = parseAnchor(params.get('at'))
      return {
        screen: 'interviews',
        interviewId: interviewId.safeParse(id).data ?? null,
        quoteId: quoteId.safeParse(params.get('quote')).data ?? null,
        ...(at && { at }),
      }
    }
  }
}

/** A hand-written address may hold a % that stands for nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function parseAnchor(text: string | null): Anchor | null {
  const [, start, end] = /^(\d{1,8})-(\d{1,8})$/.exec(text ?? '') ?? []
  const anchor = { start: Number(start), end: Number(end) }
  return anchor.start < anchor.end ? anchor : null
}

function parsePeople(section: string | undefined, id: string | undefined): PeopleRoute {
  const screen = 'partners'
  switch (section) {
    case 'people':
      return { screen, section, id: participantId.safeParse(id).data ?? null }
    case 'segments':
      return { screen, section, id: segmentId.safeParse(id).data ?? null }
    case 'figures':
      return { screen, section, id: attributeId.safeParse(id).data ?? null }
    case 'customers':
      return { screen, section, id: customerId.safeParse(id).data ?? null }
    default:
      return { screen, section: 'partners', id: partnerId.safeParse(id).data ?? null }
  }
}

function search(params: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== null)
  return queryText(new URLSearchParams(given))
}

function queryText(params: URLSearchParams): string {
  return params.size > 0 ? `?${params}` : ''
}
