import { Building2, Layers, MessagesSquare, UserRound, Users, VenetianMask } from 'lucide-react'
import type { Customer } from '../../shared/model/customer.ts'
import type { InterviewSummary } from '../../shared/model/interview.ts'
import type { Participant } from '../../shared/model/participant.ts'
import { type Partner, partnerTypeNames } from '../../shared/model/partner.ts'
import type { Persona } from '../../shared/model/persona.ts'
import type { Segment } from '../../shared/model/segment.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { pathSign, tagPaths } from '../tags/tag-paths.ts'
import type { PaletteEntry } from './palette-entry.ts'

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

export function interviewEntries(interviews: readonly InterviewSummary[]): readonly PaletteEntry[] {
  return interviews.map(({ id, title, date, partnerName }) => ({
    id,
    group: 'Interviews',
    label: title,
    detail: [partnerName, dates.format(new Date(`${date}T12:00`))].filter(Boolean).join(' · '),
    also: partnerName ?? '',
    sign: { type: 'icon', icon: MessagesSquare },
    run: () => navigate({ screen: 'interviews', interviewId: id, quoteId: null }),
  }))
}

export function personaEntries(personas: readonly Persona[]): readonly PaletteEntry[] {
  return personas.map(({ id, name, claims }) => ({
    id,
    group: 'Personas',
    label: name,
    detail: counted(claims.length, 'claim'),
    sign: { type: 'icon', icon: Users },
    run: () => navigate({ screen: 'personas', personaId: id }),
  }))
}

export function tagEntries(tags: readonly Tag[]): readonly PaletteEntry[] {
  return tagPaths(tags).map(({ tag, parents }) => ({
    id: tag.id,
    group: 'Tags',
    label: tag.name,
    detail: [parents.join(pathSign), counted(tag.quotes, 'quote')].filter(Boolean).join(' · '),
    sign: { type: 'color', color: tag.color },
    run: () => navigate({ screen: 'evidence', filter: { tagIds: [tag.id] } }),
  }))
}

/** Each leads to the partner's own page. */
export function partnerEntries(partners: readonly Partner[]): readonly PaletteEntry[] {
  return partners.map(({ id, name, type, pseudonym, interviews }) => ({
    id,
    group: 'Partners',
    label: name,
    detail: `${partnerTypeNames[type]} · ${counted(interviews, 'interview')}`,
    also: pseudonym,
    sign: { type: 'icon', icon: Building2 },
    run: () => navigate({ screen: 'partners', section: 'partners', id }),
  }))
}

/** The people who were asked, segments, and customers whom they named. */
export function askedEntries(
  people: readonly Participant[],
  segments: readonly Segment[],
  customers: readonly Customer[],
  partners: readonly Partner[],
): readonly PaletteEntry[] {
  const names = new Map(partners.map(({ id, name }) => [id, name]))
  return [
    ...people.map(({ id, name, role, partnerId, pseudonym }): PaletteEntry => {
      const partner = partnerId ? names.get(partnerId) : 'Internal'
      return {
        id,
        group: 'People',
        label: name,
        detail: [role, partner].filter(Boolean).join(' · '),
        also: `${pseudonym} ${partner ?? ''}`,
        sign: { type: 'icon', icon: UserRound },
        run: () => navigate({ screen: 'partners', section: 'people', id }),
      }
    }),
    ...segments.map(
      ({ id, name, partners }): PaletteEntry => ({
        id,
        group: 'Segments',
        label: name,
        detail: counted(partners, 'partner'),
        sign: { type: 'icon', icon: Layers },
        run: () => navigate({ screen: 'partners', section: 'segments', id }),
      }),
    ),
    ...customers.map(
      ({ id, name, pseudonym }): PaletteEntry => ({
        id,
        group: 'Customers',
        label: name,
        detail: pseudonym,
        sign: { type: 'icon', icon: VenetianMask },
        run: () => navigate({ screen: 'partners', section: 'customers', id }),
      }),
    ),
  ]
}
