import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { ParticipantId, PartnerId } from '../../shared/model/ids.ts'
import type { Participant } from '../../shared/model/participant.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useEngineQuery } from '../engine/use-engine.ts'

/** What a form needs of a partner and of a participant, whether they are there already or not. */
export type PartnerDraft = Pick<Partner, 'id' | 'name' | 'type'>
export type ParticipantDraft = Pick<Participant, 'id' | 'name' | 'role' | 'partnerId'>

/** Partners and participants as a form shows them, with what it would create or change once it is saved. */
export type PeopleDrafts = {
  readonly partners: readonly PartnerDraft[]
  readonly participants: readonly ParticipantDraft[]
  /** Creates or changes one in the form alone. */
  draftPartner(partner: Omit<PartnerDraft, 'id'> & { readonly id?: PartnerId }): PartnerId
  draftParticipant(participant: Omit<ParticipantDraft, 'id'> & { readonly id?: ParticipantId }): ParticipantId
  /** What is to be saved of those that the interview names. */
  saved(
    partnerId: PartnerId | null,
    participantIds: readonly ParticipantId[],
  ): { readonly partners: PartnerDraft[]; readonly participants: ParticipantDraft[] }
}

export function usePeopleDrafts(): PeopleDrafts {
  const { data: knownPartners = [] } = useEngineQuery('partners.list', {})
  const { data: knownParticipants = [] } = useEngineQuery('participants.list', {})
  const [partners, setPartners] = useState<readonly PartnerDraft[]>([])
  const [participants, setParticipants] = useState<readonly ParticipantDraft[]>([])
  return {
    partners: merged<PartnerDraft>(knownPartners, partners),
    participants: merged<ParticipantDraft>(knownParticipants, participants),
    draftPartner({ id = uuidv7() as PartnerId, name, type }) {
      setPartners(drafts => merged(drafts, [{ id, name, type }]))
      return id
    },
    draftParticipant({ id = uuidv7() as ParticipantId, name, role, partnerId }) {
      setParticipants(drafts => merged(drafts, [{ id, name, role, partnerId }]))
      return id
    },
    saved(partnerId, participantIds) {
      // Somebody new belongs to the partner of the interview, whichever was chosen first.
      const named = participants
        .filter(participant => participantIds.includes(participant.id))
        .map(draft =>
          knownParticipants.some(known => known.id === draft.id) ? draft : { ...draft, partnerId },
        )
      const partnerIds = new Set([partnerId, ...named.map(participant => participant.partnerId)])
      return { partners: partners.filter(partner => partnerIds.has(partner.id)), participants: named }
    },
  }
}

/** Those of `known` as `drafts` have them, then the drafts that are new. */
function merged<Entity extends { readonly id: string }>(
  known: readonly Entity[],
  drafts: readonly Entity[],
): readonly Entity[] {
  const ids = new Set(known.map(entity => entity.id))
  return [
    ...known.map(entity => drafts.find(draft => draft.id === entity.id) ?? entity),
    ...drafts.filter(draft => !ids.has(draft.id)),
  ]
}
