import type { PeopleColumn } from '../../../shared/contract/people.ts'
import type { Attribute } from '../../../shared/model/attribute.ts'
import { type PartnerType, partnerTypeNames, partnerTypes } from '../../../shared/model/partner.ts'
import { type Stage, stageNames, stages } from '../../../shared/model/stage.ts'

type Field = Extract<PeopleColumn, string>

const namesOfFields: Readonly<Record<Exclude<Field, 'nothing'>, RegExp>> = {
  partner: /^(partner|company|organi[sz]ation|account|firm|business)( ?name)?$/,
  type: /^((partner|company|account) )?(type|category)$/,
  segments: /^((partner|market) )?segments?( ?\d+)?$/,
  stage: /^((partner|journey|partner journey) )?stage$/,
  region: /^(region|country|territory|location|area)$/,
  size: /^((company|partner) )?size$|^(number of )?employees$|^(headcount|staff)$/,
  tier: /^((partner|programme|program) )?(tier|level)$/,
  note: /^(notes?|comments?|remarks?)$/,
  participant: /^(participant|contact|person|contact person|full)( ?name)?$/,
  role: /^(role|(job )?title|position|function|job)$/,
}

/** What columns hold, as far as their names say. */
export function guessColumns(
  columns: readonly string[],
  attributes: readonly Attribute[],
): readonly PeopleColumn[] {
  const words = columns.map(plainWords)
  const taken = new Set<Field>()
  const guessed = columns.map((column, index): PeopleColumn => {
    const attribute = attributes.find(({ name }) => keyOf(name) === keyOf(column))
    if (attribute) return { attributeId: attribute.id }
    const field = fieldCalled(words[index] ?? '')
    if (field === 'nothing' || taken.has(field)) return 'nothing'
    if (field !== 'segments') taken.add(field)
    return field
  })
  // "Name" alone is a partner's, beside a partner or a role a person's.
  const free = taken.has('partner') || taken.has('role') ? 'participant' : 'partner'
  const name = words.indexOf('name')
  return taken.has(free) || guessed[name] !== 'nothing' ? guessed : guessed.with(name, free)
}

function fieldCalled(words: string): Field {
  const found = Object.entries(namesOfFields).find(([, name]) => name.test(words))
  return (found?.[0] as Field | undefined) ?? 'nothing'
}

function plainWords(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What two writings of one name have in common. */
export function keyOf(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** What a partner, or a person there, is said to have. */
export function fieldKey(partner: string, participant: string | null, field: string): string {
  return JSON.stringify([keyOf(partner), participant && keyOf(participant), field])
}

const abbreviations: Readonly<Record<string, PartnerType>> = {
  reseller: 'var',
  valueaddedreseller: 'var',
  managedservices: 'msp',
  si: 'system-integrator',
  gsi: 'system-integrator',
  integrator: 'system-integrator',
  systemsintegrator: 'system-integrator',
  softwarevendor: 'isv',
  disti: 'distributor',
  distribution: 'distributor',
  marketingagency: 'agency',
}

/** The type that words stand for: its name, its id or what people in the channel call it. Null where that is not known. */
export function typeCalled(words: string): PartnerType | null {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const sought = bare(words).replace(/(?<=.)partner$/, '')
  const called = (type: PartnerType) =>
    [type, partnerTypeNames[type].replace(/ partner$/, '')].some(name => bare(name) === sought)
  return (
    partnerTypes.find(called) ?? (Object.hasOwn(abbreviations, sought) ? abbreviations[sought] : null) ?? null
  )
}

/** The stage of the journey that words name; null for none. */
export function stageCalled(words: string): Stage | null {
  const sought = keyOf(words)
  return stages.find(stage => stage === sought || keyOf(stageNames[stage]) === sought) ?? null
}
