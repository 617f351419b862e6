import { EngineFailure } from '../../../shared/errors.ts'
import type { Attribute } from '../../../shared/model/attribute.ts'
import type { AttributeId, PartnerId } from '../../../shared/model/ids.ts'
import type { Reader } from './reader.ts'

type AttributeRow = Omit<Attribute, 'choices'> & { readonly choices: string }

const query = 'SELECT id, name, kind, unit, choices FROM attribute'

/** All attributes in their order. */
export function listAttributes(read: Reader): readonly Attribute[] {
  return read.all<AttributeRow>(`${query} ORDER BY position, id`).map(rowToAttribute)
}

/** An attribute; `not-found`. */
export function attributeById(read: Reader, id: AttributeId): Attribute {
  const row = read.get<AttributeRow>(`${query} WHERE id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'attribute', name: id })
  return rowToAttribute(row)
}

/** A position after all attributes. */
export function nextAttributePosition(read: Reader): number {
  const row = read.get<{ position: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS position FROM attribute',
  )
  return row?.position ?? 1
}

/** The values that partners have of an attribute, by the partner's name. */
export function valuesOf(
  read: Reader,
  id: AttributeId,
): readonly { readonly partnerId: PartnerId; readonly partnerName: string; readonly value: string }[] {
  return read.all(
    `SELECT partner_id AS partnerId, partner.name AS partnerName, value
     FROM partner_attribute JOIN partner ON partner.id = partner_id
     WHERE attribute_id = ? ORDER BY partner.name COLLATE NOCASE, partner_id`,
    id,
  )
}

function rowToAttribute({ choices, ...row }: AttributeRow): Attribute {
  return { ...row, choices: JSON.parse(choices) as readonly string[] }
}
