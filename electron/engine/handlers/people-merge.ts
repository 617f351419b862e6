import { type Consent, consentStatuses } from '../../../shared/model/consent.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { consentRowsOf, interviewIdsWith, participantsAt, speakersThatAre } from '../store/participants.ts'
import { setAttributeOf, setSegmentsOf } from '../store/partners.ts'
import type { Writer } from '../store/writer.ts'
import { interviewIdsAt, removePartner } from './people-removal.ts'
import { putTogether } from './put-together.ts'

/** Makes `gone` part of `kept`, which keeps what it says of itself and takes over what it says nothing of. */
export function mergePartners(writer: Writer, gone: Partner, kept: Partner) {
  writer.update(
    'partner',
    { id: kept.id },
    {
      // What an import takes a partner for when nobody says.
      type: kept.type === 'other' ? gone.type : kept.type,
      pseudonym: kept.chosenPseudonym || gone.chosenPseudonym,
      stage: kept.stage ?? gone.stage,
      region: kept.region || gone.region,
      size: kept.size || gone.size,
      tier: kept.tier || gone.tier,
      note: putTogether(kept.note, gone.note),
    },
  )
  setSegmentsOf(writer, kept.id, [...kept.segmentIds, ...gone.segmentIds])
  const known = new Set(kept.attributes.map(attribute => attribute.attributeId))
  for (const { attributeId, value } of gone.attributes) {
    if (!known.has(attributeId)) setAttributeOf(writer, kept.id, attributeId, value)
  }
  for (const { id } of participantsAt(writer, gone.id)) {
    writer.update('participant', { id }, { partner_id: kept.id })
  }
  for (const id of interviewIdsAt(writer, gone.id)) {
    writer.update('interview', { id }, { partner_id: kept.id })
  }
  removePartner(writer, gone.id)
}

/** Makes `gone` and `kept` one person: who said something is then `kept`, whoever of the two it was. */
export function mergeParticipants(writer: Writer, gone: Participant, kept: Participant) {
  writer.update(
    'participant',
    { id: kept.id },
    {
      role: kept.role || gone.role,
      partner_id: kept.partnerId ?? gone.partnerId,
      pseudonym: kept.chosenPseudonym || gone.chosenPseudonym,
      note: putTogether(kept.note, gone.note),
    },
  )
  for (const { id } of speakersThatAre(writer, gone.id)) {
    writer.update('speaker', { id }, { participant_id: kept.id })
  }
  const present = new Set(interviewIdsWith(writer, kept.id))
  for (const id of interviewIdsWith(writer, gone.id)) {
    writer.remove('interview_participant', { interview_id: id, participant_id: gone.id })
    if (!present.has(id)) {
      writer.insert('interview_participant', { interview_id: id, participant_id: kept.id })
    }
  }
  mergeConsents(writer, gone, kept)
  writer.remove('participant', { id: gone.id })
}

/** Of two that were noted for the same, the stricter one stays: neither promise is broken. */
function mergeConsents(writer: Writer, gone: Participant, kept: Participant) {
  const ofKept = new Map(consentRowsOf(writer, kept.id).map(consent => [consent.interviewId, consent]))
  for (const consent of consentRowsOf(writer, gone.id)) {
    const other = ofKept.get(consent.interviewId)
    if (other && !isStricter(consent, other)) {
      writer.remove('consent', { id: consent.id })
      continue
    }
    if (other) writer.remove('consent', { id: other.id })
    writer.update('consent', { id: consent.id }, { participant_id: kept.id })
  }
}

function isStricter(one: Consent, other: Consent): boolean {
  const order = consentStatuses.indexOf(one.status) - consentStatuses.indexOf(other.status)
  if (order !== 0) return order < 0
  return one.until !== null && (other.until === null || one.until < other.until)
}
