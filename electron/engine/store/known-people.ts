import type { ParticipantId, PartnerId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

export type KnownParticipant = {
  readonly id: ParticipantId
  readonly name: string
  readonly partnerId: PartnerId | null
}
export type KnownPartner = { readonly id: PartnerId; readonly name: string }

/** Everybody's name, under the key that two spellings of one name share. */
export type KnownPeople = {
  readonly partners: ReadonlyMap<string, readonly KnownPartner[]>
  readonly participants: ReadonlyMap<string, readonly KnownParticipant[]>
  readonly at: ReadonlyMap<PartnerId | null, readonly KnownParticipant[]>
}

/** Gives who is known now; names are read again only when the log holds changes of people since. */
export function createPeopleReader(read: Reader, keyOf: (name: string) => string): () => KnownPeople {
  let known: KnownPeople | null = null
  let until = 0
  return () => {
    const latest = read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM change')?.seq ?? 0
    if (!known || haveChanged(read, until)) known = readPeople(read, keyOf)
    until = latest
    return known
  }
}

function haveChanged(read: Reader, since: number): boolean {
  const change = "SELECT 1 FROM change WHERE seq > ? AND entity IN ('partner', 'participant') LIMIT 1"
  return read.get(change, since) !== undefined
}

function readPeople(read: Reader, keyOf: (name: string) => string): KnownPeople {
  const partners = read.all<KnownPartner>('SELECT id, name FROM partner ORDER BY id')
  const participants = read.all<KnownParticipant>(
    'SELECT id, name, partner_id AS partnerId FROM participant ORDER BY id',
  )
  return {
    partners: Map.groupBy(partners, partner => keyOf(partner.name)),
    participants: Map.groupBy(participants, participant => keyOf(participant.name)),
    at: Map.groupBy(participants, participant => participant.partnerId),
  }
}
