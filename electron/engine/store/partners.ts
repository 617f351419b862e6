import { EngineFailure } from '../../../shared/errors.ts'
import type { PartnerId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import type { Reader } from './reader.ts'

const columns = 'id, name, type'

/** All partners by name. */
export function listPartners(read: Reader): readonly Partner[] {
  return read.all<Partner>(`SELECT ${columns} FROM partner ORDER BY name COLLATE NOCASE, id`)
}

/** Whether there is a partner of this id. */
export function hasPartner(read: Reader, id: PartnerId): boolean {
  return read.get('SELECT 1 FROM partner WHERE id = ?', id) !== undefined
}

/** A partner; `not-found`. */
export function partnerById(read: Reader, id: PartnerId): Partner {
  const partner = read.get<Partner>(`SELECT ${columns} FROM partner WHERE id = ?`, id)
  if (!partner) throw new EngineFailure({ kind: 'not-found', noun: 'partner', name: id })
  return partner
}

/** A partner by name, in whatever case; the first of several. */
export function partnerByName(read: Reader, name: string): Partner | undefined {
  return read.get<Partner>(`SELECT ${columns} FROM partner WHERE name = ? COLLATE NOCASE ORDER BY id`, name)
}
