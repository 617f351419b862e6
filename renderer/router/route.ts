import {
  type InterviewId,
  interviewId,
  type PersonaId,
  personaId,
  type QuoteId,
  quoteId,
} from '../../shared/model/ids.ts'

export type Route =
  | {
      readonly screen: 'interviews'
      readonly interviewId: InterviewId | null
      readonly quoteId: QuoteId | null
    }
  | { readonly screen: 'evidence' }
  | { readonly screen: 'personas'; readonly personaId: PersonaId | null }
  | { readonly screen: 'packs' }

export type Screen = Route['screen']

/** A route as the address shows it: `#/interviews/<id>?quote=<id>`. */
export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'interviews':
      return `#/interviews${route.interviewId ? `/${route.interviewId}` : ''}${search({ quote: route.quoteId })}`
    case 'personas':
      return `#/personas${search({ persona: route.personaId })}`
    default:
      return `#/${route.screen}`
  }
}

/** The route an address shows; what it does not know becomes the list of interviews. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, id] = path.split('/')
  const params = new URLSearchParams(query)
  switch (screen) {
    case 'evidence':
    case 'packs':
      return { screen }
    case 'personas':
      return { screen, personaId: personaId.safeParse(params.get('persona')).data ?? null }
    default:
      return {
        screen: 'interviews',
        interviewId: interviewId.safeParse(id).data ?? null,
        quoteId: quoteId.safeParse(params.get('quote')).data ?? null,
      }
  }
}

function search(params: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== null)
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}
