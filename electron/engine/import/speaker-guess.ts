import type { SpeakerIs } from '../../../shared/contract/imports.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'
import type { KnownParticipant, KnownPeople } from '../store/known-people.ts'
import { nameKey } from './name-key.ts'
import type { NamedPerson } from './named-people.ts'

/** The partner of an interview: one who is there, a new one of this name, or none. */
export type PartnerIs = { readonly id: PartnerId } | { readonly newName: string } | null

/**
 * Who the people are whom a source names as participants: those of that name at the interview's partner or among
 * colleagues, else new ones. `role` is that of the only one, if the source does not say it with the name.
 */
export function guessParticipants(
  named: readonly NamedPerson[],
  role: string,
  partner: PartnerIs,
  people: KnownPeople,
): readonly { readonly name: string; readonly as: SpeakerIs }[] {
  return named.map(({ name, role: own }) => {
    const known = personCalled(name, partner, people)
    const roleOfNew = own || (named.length === 1 ? role : '')
    return { name, as: known ? participant(known) : { is: 'new', name, role: roleOfNew } }
  })
}

/**
 * Who a speaker is: the interviewer by that word; a participant the source names, or one who is there, by name, or by
 * first name where only one of the interview's or its partner's people has it. Else nobody knows.
 */
export function guessSpeaker(
  name: string,
  named: readonly { readonly name: string; readonly as: SpeakerIs }[],
  partner: PartnerIs,
  people: KnownPeople,
): SpeakerIs {
  if (interviewer.test(name.trim())) return { is: 'interviewer' }
  const key = nameKey(name)
  const ofSource = named.find(one => nameKey(one.name) === key) ?? onlyOneCalled(key, named)
  if (ofSource) return ofSource.as
  const known = personCalled(name, partner, people)
  if (known) return participant(known)
  const near = partner && 'id' in partner ? onlyOneCalled(key, people.at.get(partner.id) ?? []) : null
  return near ? participant(near) : { is: 'unknown' }
}

const interviewer =
  /^(?:the )?(?:interviewer(?:in)?|moderator(?:in)?|researcher|facilitator|interrogator|int|q|entrevistadora?|enqu[êe]teu(?:r|se)|enquêtrice|intervieweu(?:r|se))[.\s]*(?:\d{1,2}|[([].*[)\]])?$/i

/** Somebody of this name at the partner, else the only colleague; without a partner, the only one there is. */
function personCalled(name: string, partner: PartnerIs, people: KnownPeople): KnownParticipant | null {
  const all = people.participants.get(nameKey(name)) ?? []
  if (!partner) return onlyOne(all)
  const there = 'id' in partner ? all.find(one => one.partnerId === partner.id) : undefined
  return there ?? onlyOne(all.filter(one => one.partnerId === null))
}

function onlyOneCalled<Person extends { readonly name: string }>(
  firstName: string,
  people: readonly Person[],
): Person | null {
  if (firstName.includes(' ')) return null
  return onlyOne(people.filter(one => nameKey(one.name).split(' ')[0] === firstName))
}

function onlyOne<Person>(people: readonly Person[]): Person | null {
  return people.length === 1 ? (people[0] ?? null) : null
}

function participant({ id }: KnownParticipant): SpeakerIs {
  return { is: 'participant', participantId: id }
}
