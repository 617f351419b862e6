import type { Noun, QueryName } from '../../shared/contract/index.ts'

type Prefix = QueryName extends infer Name ? (Name extends `${infer Start}.${string}` ? Start : never) : never

const everything: readonly Noun[] = [
  'project',
  'partner',
  'participant',
  'customer',
  'segment',
  'attribute',
  'consent',
  'guide',
  'interview',
  'speaker',
  'quote',
  'tag',
  'persona',
  'claim',
  'evidence',
  'action',
  'review',
  'version',
  'term',
  'setting',
  'filter',
  'pack',
]

const whoSpoke: readonly Noun[] = ['interview', 'speaker', 'participant', 'partner', 'consent']

/** Which nouns each family of queries is read from: when one of them changes, the family is read again. */
const nounsRead: Readonly<Record<Prefix, readonly Noun[]>> = {
  projects: everything,
  files: [],
  partners: ['partner', 'segment', 'attribute', 'participant', 'interview'],
  segments: ['segment', 'partner'],
  attributes: ['attribute'],
  participants: ['participant', 'partner', 'consent', 'interview'],
  customers: ['customer'],
  people: [],
  consents: ['consent', 'interview', 'quote', 'evidence', 'claim', 'pack'],
  guides: ['guide'],
  imports: [],
  interviews: [...whoSpoke, 'quote'],
  quotes: ['quote', 'tag', 'evidence', 'claim', 'persona', ...whoSpoke],
  savedFilters: ['filter'],
  search: ['quote', 'interview', 'claim', 'persona'],
  tags: ['tag', 'quote'],
  personas: ['persona', 'claim', 'evidence', 'quote', ...whoSpoke],
  health: everything,
  reviews: ['review'],
  insights: ['quote', 'tag', 'evidence', 'claim', 'persona', 'segment', ...whoSpoke],
  glossary: ['term'],
  templates: [],
  versions: everything,
  packs: everything,
  history: everything,
  host: [],
}

/** Queries that read less than the rest of their family. */
const ownNouns: Readonly<Partial<Record<QueryName, readonly Noun[]>>> = {
  'interviews.get': ['interview', 'speaker', 'participant', 'consent'],
  'consents.ofQuotes': [...whoSpoke, 'quote'],
  'tags.usage': ['tag', 'quote', ...whoSpoke],
  'personas.profile': [...nounsRead.personas, 'action', 'review', 'segment', 'attribute'],
  'segments.personas': ['segment', 'persona'],
  'tags.quotes': nounsRead.quotes,
  'partners.consequences': everything,
  'participants.consequences': everything,
  'consents.consequences': everything,
}

/** Whether what `name` gave may be out of date once rows of `changed` were written. */
export function readsAny(name: string, changed: ReadonlySet<string>): boolean {
  const prefix = name.slice(0, name.indexOf('.')) as Prefix
  const read = ownNouns[name as QueryName] ?? nounsRead[prefix]
  return read?.some(noun => changed.has(noun)) ?? false
}
