import type { AttributeCondition, NegatablePart } from '../../shared/contract/quote-filter.ts'
import { attributeCondition, negatableParts, quoteFilter } from '../../shared/contract/quote-filter.ts'
import { attributeId } from '../../shared/model/ids.ts'
import type { Filter } from '../quotes/filter.ts'

/** What an address asks for; `dropped` are its parameters that mean nothing. */
export type AddressedFilter = { readonly filter: Filter; readonly dropped: readonly string[] }

/** The name of each part in the address. Lists repeat it: `kind=need&kind=painPoint`. */
const names = {
  text: 'words',
  kinds: 'kind',
  tagIds: 'tag',
  partnerIds: 'partner',
  partnerTypes: 'type',
  segmentIds: 'segment',
  stages: 'stage',
  roles: 'role',
  interviewKinds: 'interview-kind',
  interviewIds: 'interview',
  from: 'from',
  to: 'to',
  consents: 'consent',
  isStarred: 'starred',
  isPlaced: 'placed',
  needsReview: 'review',
  hasMemo: 'memo',
} as const

type NamedPart = keyof typeof names

const lists = [
  'kinds',
  'tagIds',
  'partnerIds',
  'partnerTypes',
  'segmentIds',
  'stages',
  'roles',
  'interviewKinds',
  'interviewIds',
  'consents',
] as const satisfies readonly NamedPart[]
const singles = ['text', 'from', 'to'] as const satisfies readonly NamedPart[]
const flags = ['isStarred', 'isPlaced', 'needsReview', 'hasMemo'] as const satisfies readonly NamedPart[]

const turnedNames: Readonly<Record<NegatablePart, string>> = {
  ...names,
  dates: 'dates',
  attributes: 'figure',
}
const figureName = /^figure\.([^.]+)(?:\.(from|to))?$/
const none = 'none'

/** A filter as parameters of an address: only what narrows. */
export function filterToParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams()
  for (const part of singles) if (filter[part]) params.append(names[part], filter[part])
  for (const part of lists) {
    for (const choice of filter[part] ?? []) params.append(names[part], choiceText(choice))
  }
  for (const part of flags) {
    const wanted = filter[part]
    if (typeof wanted === 'boolean') params.append(names[part], wanted ? 'yes' : 'no')
  }
  for (const { attributeId, values, from, to } of filter.attributes ?? []) {
    for (const value of values) params.append(`figure.${attributeId}`, value)
    if (from !== null) params.append(`figure.${attributeId}.from`, from)
    if (to !== null) params.append(`figure.${attributeId}.to`, to)
  }
  for (const part of negatableParts) {
    if (filter.not?.includes(part) && isGiven(filter, part)) params.append('not', turnedNames[part])
  }
  return params
}

/** Reads parameters one by one: one that means nothing takes none of the others with it. */
export function filterFromParams(params: URLSearchParams): AddressedFilter {
  const dropped: string[] = []
  let filter: Filter = {}
  const turned: NegatablePart[] = []
  for (const [name, value] of params) {
    const next = name === 'not' ? null : withParam(filter, name, value)
    const part = name === 'not' ? negatableParts.find(one => turnedNames[one] === value) : undefined
    if (next) filter = next
    else if (part) turned.push(part)
    else dropped.push(`${name}=${value}`)
  }
  const not = negatableParts.filter(part => turned.includes(part) && isGiven(filter, part))
  return { filter: not.length > 0 ? { ...filter, not } : filter, dropped }
}

/** Whether a part that can be turned round says anything. */
export function isGiven(filter: Filter, part: NegatablePart): boolean {
  if (part === 'dates') return Boolean(filter.from ?? filter.to)
  return (filter[part]?.length ?? 0) > 0
}

function withParam(filter: Filter, name: string, value: string): Filter | null {
  const list = lists.find(part => names[part] === name)
  if (list) return checked(filter, list, [...new Set([...(filter[list] ?? []), choiceOf(value)])])
  const single = singles.find(part => names[part] === name)
  if (single) return value === '' || filter[single] ? null : checked(filter, single, value)
  const flag = flags.find(part => names[part] === name)
  if (flag) return value === 'yes' || value === 'no' ? { ...filter, [flag]: value === 'yes' } : null
  return withFigure(filter, name, value)
}

function withFigure(filter: Filter, name: string, value: string): Filter | null {
  const [, id, edge] = figureName.exec(name) ?? []
  const known = attributeId.safeParse(id)
  if (!known.success) return null
  const all = filter.attributes ?? []
  const before = all.find(one => one.attributeId === known.data) ?? {
    attributeId: known.data,
    values: [],
    from: null,
    to: null,
  }
  const next: AttributeCondition = edge
    ? { ...before, [edge]: value }
    : { ...before, values: [...new Set([...before.values, value])] }
  if (!attributeCondition.safeParse(next).success) return null
  return checked(filter, 'attributes', [...all.filter(one => one.attributeId !== known.data), next])
}

/** The filter with a part, if that is what the contract takes. */
function checked(filter: Filter, part: keyof typeof quoteFilter.shape, value: unknown): Filter | null {
  const parsed = quoteFilter.shape[part].safeParse(value)
  return parsed.success ? { ...filter, [part]: parsed.data } : null
}

// Having none is written `none`; a role that is called so is written with a tilde before it.
function choiceText(choice: string | null): string {
  if (choice === null) return none
  return /^~*none$/.test(choice) ? `~${choice}` : choice
}

function choiceOf(text: string): string | null {
  if (text === none) return null
  return /^~+none$/.test(text) ? text.slice(1) : text
}
