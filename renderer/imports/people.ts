import type { Participant } from '../../shared/model/participant.ts'
import type { Partner } from '../../shared/model/partner.ts'

/** Partners and participants who are there, to choose from. */
export type People = { readonly partners: readonly Partner[]; readonly participants: readonly Participant[] }
