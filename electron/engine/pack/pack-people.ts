import { consentOn, mayBeNamed } from '../../../shared/model/consent.ts'
import type { Customer } from '../../../shared/model/customer.ts'
import type { InterviewId, ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { QuoteSource } from '../../../shared/model/quote.ts'

/** Everybody whose name could stand in a pack, whichever personas were chosen. */
export type PackPeople = {
  readonly participants: readonly Pick<Participant, 'id' | 'name' | 'pseudonym' | 'consent'>[]
  readonly partners: readonly Pick<Partner, 'id' | 'name' | 'pseudonym'>[]
  readonly customers: readonly Pick<Customer, 'id' | 'name' | 'pseudonym'>[]
  readonly gone: GonePeople
  readonly interviews: ReadonlyMap<InterviewId, InterviewPeople>
}

/** Who is in the project no more, but perhaps in its words. The pseudonym is null of those who were made one with others. */
export type GonePeople = {
  readonly participants: readonly (Gone<ParticipantId> & { readonly interviewIds: readonly InterviewId[] })[]
  readonly partners: readonly Gone<PartnerId>[]
}
type Gone<Id> = { readonly id: Id; readonly name: string; readonly pseudonym: string | null }

export type InterviewPeople = {
  /** Those who are gone among them. */
  readonly participantIds: readonly ParticipantId[]
  readonly partnerId: PartnerId | null
}

/** A quote, as far as who said it decides on names. */
export type Said = { readonly source: Pick<QuoteSource, 'participantId' | 'partnerId' | 'consent'> }

/** Whom and what a pack calls by name. */
export type Named = {
  readonly participants: ReadonlySet<ParticipantId>
  readonly partners: ReadonlySet<PartnerId>
  /** Interviews whose titles may be shown: a title usually says who was there. */
  readonly interviews: ReadonlySet<InterviewId>
}

/**
 * Who is named in a pack of these quotes. A person is, where they agreed to it for every quote of theirs in the pack:
 * one name would tell who the pseudonym beside the other quotes is. A partner is, where everybody is who speaks for it,
 * because few people work there. Somebody whom the pack only mentions is, where they agreed to it for everything.
 */
export function namedIn(quotes: readonly Said[], people: PackPeople, day: string): Named {
  const isNamed = (said: readonly Said[]) => said.every(quote => mayBeNamed(quote.source.consent))
  const byPerson = Map.groupBy(quotes, quote => quote.source.participantId)
  const byPartner = Map.groupBy(quotes, quote => quote.source.partnerId)
  const participants = new Set(
    people.participants
      .filter(({ id, consent }) => mayBeNamed(consentOn(consent, day)) || byPerson.has(id))
      .filter(({ id }) => isNamed(byPerson.get(id) ?? []))
      .map(({ id }) => id),
  )
  const speaksUnnamed = (said: readonly Said[]) =>
    said.some(({ source }) => source.participantId === null || !participants.has(source.participantId))
  const partners = new Set(
    people.partners
      .map(({ id }) => id)
      .filter(id => {
        const said = byPartner.get(id)
        return said !== undefined && isNamed(said) && !speaksUnnamed(said)
      }),
  )
  const interviews = [...people.interviews].filter(
    ([, { participantIds, partnerId }]) =>
      participantIds.length > 0 &&
      participantIds.every(id => participants.has(id)) &&
      (partnerId === null || partners.has(partnerId)),
  )
  return { participants, partners, interviews: new Set(interviews.map(([id]) => id)) }
}

/** The names of a pack in which nobody is named. */
export const nobodyNamed: Named = { participants: new Set(), partners: new Set(), interviews: new Set() }
