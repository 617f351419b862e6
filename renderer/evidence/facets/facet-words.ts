import { useMemo } from 'react'
import type { Attribute } from '../../../shared/model/attribute.ts'
import { type ConsentStatus, consentNames } from '../../../shared/model/consent.ts'
import { type InterviewKind, interviewKindNames } from '../../../shared/model/interview-kind.ts'
import { type Kind, kindPlurals } from '../../../shared/model/kind.ts'
import { type PartnerType, partnerTypeNames } from '../../../shared/model/partner.ts'
import { type Stage, stageNames } from '../../../shared/model/stage.ts'
import { useEngineQuery } from '../../engine/use-engine.ts'
import { longDayText } from '../../interviews/dates.ts'
import type { Filter } from '../../quotes/filter.ts'
import { isGiven } from '../filter-address.ts'
import type { FilterPart, ListPart, YesNoPart } from '../filter-changes.ts'

export const partTitles: Readonly<Record<ListPart, string>> = {
  kinds: 'Kind',
  tagIds: 'Tag',
  partnerIds: 'Partner',
  partnerTypes: 'Partner type',
  segmentIds: 'Segment',
  stages: 'Stage',
  roles: 'Role',
  interviewKinds: 'Kind of interview',
  interviewIds: 'Interview',
  consents: 'Consent',
}

export const yesNoWords: Readonly<Record<YesNoPart, readonly [yes: string, no: string]>> = {
  isPlaced: ['Placed', 'Not placed'],
  isStarred: ['Starred', 'No star'],
  needsReview: ['Needs review', 'In the text'],
  hasMemo: ['With memo', 'No memo'],
}

const withoutAny: Readonly<Partial<Record<ListPart, string>>> = {
  tagIds: 'No tag',
  partnerIds: 'No partner',
  partnerTypes: 'No partner',
  segmentIds: 'No segment',
  stages: 'No stage noted',
  roles: 'Role not known',
  consents: 'None needed',
}

/** What the choices of a filter are called. */
export type FacetWords = {
  choice(part: ListPart, value: string | null): string
  attribute(id: string): Attribute | null
}

export function useFacetWords(): FacetWords {
  const { data: tags } = useEngineQuery('tags.list', {})
  const { data: partners } = useEngineQuery('partners.list', {})
  const { data: segments } = useEngineQuery('segments.list', {})
  const { data: interviews } = useEngineQuery('interviews.list', {})
  const { data: attributes } = useEngineQuery('attributes.list', {})
  return useMemo(() => {
    const names = new Map<string, string>()
    for (const list of [tags, partners, segments]) for (const one of list ?? []) names.set(one.id, one.name)
    for (const one of interviews ?? []) names.set(one.id, one.title)
    const attributesById = new Map<string, Attribute>(attributes?.map(one => [one.id, one]))
    return {
      choice(part, value) {
        if (value === null) return withoutAny[part] ?? 'None'
        switch (part) {
          case 'kinds':
            return kindPlurals[value as Kind]
          case 'partnerTypes':
            return partnerTypeNames[value as PartnerType]
          case 'stages':
            return stageNames[value as Stage]
          case 'interviewKinds':
            return interviewKindNames[value as InterviewKind]
          case 'consents':
            return consentNames[value as ConsentStatus]
          case 'roles':
            return value
          default:
            return names.get(value) ?? 'One that is gone'
        }
      },
      attribute: id => attributesById.get(id) ?? null,
    }
  }, [tags, partners, segments, interviews, attributes])
}

export type DescribedPart = { readonly part: FilterPart; readonly title: string; readonly text: string }

/** What a filter asks, part by part, without the sought words. */
export function describeFilter(filter: Filter, words: FacetWords): readonly DescribedPart[] {
  const parts: DescribedPart[] = []
  const turned = (part: FilterPart) => ((filter.not as readonly string[])?.includes(part) ? 'not ' : '')
  for (const part of Object.keys(partTitles) as ListPart[]) {
    if (!isGiven(filter, part)) continue
    const values: readonly (string | null)[] = filter[part] ?? []
    const text = turned(part) + oneOf(values.map(value => words.choice(part, value)))
    parts.push({ part, title: partTitles[part], text })
  }
  if (isGiven(filter, 'dates')) {
    parts.push({ part: 'dates', title: 'Date', text: turned('dates') + spanText(filter.from, filter.to) })
  }
  for (const { attributeId, values, from, to } of filter.attributes ?? []) {
    const asked = [values.length > 0 && oneOf(values), (from ?? to) !== null && rangeText(from, to)]
    parts.push({
      part: 'attributes',
      title: words.attribute(attributeId)?.name ?? 'Figure',
      text: turned('attributes') + asked.filter(Boolean).join(', '),
    })
  }
  for (const part of Object.keys(yesNoWords) as YesNoPart[]) {
    const answer = filter[part]
    if (typeof answer === 'boolean') parts.push({ part, title: '', text: yesNoWords[part][answer ? 0 : 1] })
  }
  return parts
}

/** "1 March 2027 to 3 May 2027", "from 1 March 2027". */
export function spanText(from: string | null | undefined, to: string | null | undefined): string {
  return rangeText(from && longDayText(from), to && longDayText(to))
}

function rangeText(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) return `${from} to ${to}`
  return from ? `from ${from}` : `up to ${to}`
}

function oneOf(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ')
}
