import type { z } from 'zod'
import type { Result } from '../errors.ts'
import { actions } from './actions.ts'
import { attributes } from './attributes.ts'
import { calls } from './calls.ts'
import { claims } from './claims.ts'
import { consents } from './consents.ts'
import { customers } from './customers.ts'
import { evidence } from './evidence.ts'
import { files } from './files.ts'
import { glossary } from './glossary.ts'
import { guides } from './guides.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { host, type MenuCommand } from './host.ts'
import { imports } from './imports.ts'
import { insights } from './insights.ts'
import { interviews } from './interviews.ts'
import { lines } from './lines.ts'
import { packs } from './packs.ts'
import { participants } from './participants.ts'
import { partners } from './partners.ts'
import { people } from './people.ts'
import { personas } from './personas.ts'
import { projects } from './projects.ts'
import { quotes } from './quotes.ts'
import { reviews } from './reviews.ts'
import { savedFilters } from './saved-filters.ts'
import { search } from './search.ts'
import { segments } from './segments.ts'
import { speakers } from './speakers.ts'
import { tags } from './tags.ts'
import { templates } from './templates.ts'
import { versions } from './versions.ts'

/** What the engine answers. */
export const engineContract = {
  ...projects,
  ...files,
  ...partners,
  ...segments,
  ...attributes,
  ...participants,
  ...customers,
  ...people,
  ...consents,
  ...interviews,
  ...speakers,
  ...guides,
  ...imports,
  ...quotes,
  ...savedFilters,
  ...search,
  ...tags,
  ...personas,
  ...claims,
  ...lines,
  ...evidence,
  ...actions,
  ...health,
  ...reviews,
  ...insights,
  ...glossary,
  ...templates,
  ...versions,
  ...packs,
  ...history,
  ...calls,
} as const

/** Everything a renderer may call: the engine's methods and the host's own. */
export const contract = { ...engineContract, ...host } as const

export type EngineMethodName = keyof typeof engineContract
export type MethodName = keyof typeof contract
export type QueryName = {
  [Name in MethodName]: (typeof contract)[Name]['kind'] extends 'query' ? Name : never
}[MethodName]
export type CommandName = Exclude<MethodName, QueryName>

/** What a caller gives, defaults left out. */
export type Input<Name extends MethodName> = z.input<(typeof contract)[Name]['input']>
/** What a handler gets, parsed. */
export type ParsedInput<Name extends MethodName> = z.output<(typeof contract)[Name]['input']>
export type Output<Name extends MethodName> =
  NonNullable<(typeof contract)[Name]> extends { readonly output?: infer Value }
    ? Exclude<Value, undefined>
    : never

export const methodNames = Object.keys(contract) as readonly MethodName[]

/** The nouns whose rows changes are announced for. */
export type Noun =
  | 'project'
  | 'partner'
  | 'participant'
  | 'customer'
  | 'segment'
  | 'attribute'
  | 'consent'
  | 'guide'
  | 'interview'
  | 'speaker'
  | 'quote'
  | 'tag'
  | 'persona'
  | 'claim'
  | 'evidence'
  | 'action'
  | 'review'
  | 'version'
  | 'term'
  | 'setting'
  | 'filter'
  | 'pack'

/** What the engine tells everybody. */
export type EngineEvent =
  /** After each command that wrote: which rows of which nouns are to be read again. */
  | { readonly type: 'changed'; readonly ids: Partial<Record<Noun, readonly string[]>> }
  /** Another project is open, or none. */
  | { readonly type: 'project' }
  | {
      readonly type: 'progress'
      readonly callId: string
      readonly step: string
      readonly done: number
      readonly total: number
    }
  /** From a host with a native menu: what was chosen there. */
  | { readonly type: 'menu'; readonly command: MenuCommand }
  /** From a host, before it closes the window or changes the project: store what is typed, then call `host.readyToClose`. */
  | { readonly type: 'closing' }

/** The three functions a host gives its renderer. */
export type Bridge = {
  /** `callId` names the call, for its progress and for `calls.cancel`. */
  call<Name extends MethodName>(
    name: Name,
    input: Input<Name>,
    callId?: string,
  ): Promise<Result<Output<Name>>>
  /**
   * Where the engine can read a file that a person dropped or chose: its own path, or that of a copy which the host
   * was sent. Rejects with a plain sentence when it could not be sent.
   */
  pathOf(file: File): Promise<string>
  /** Gives back the function that ends the subscription. */
  subscribe(listen: (event: EngineEvent) => void): () => void
}
