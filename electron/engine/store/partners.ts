import { EngineFailure } from '../../../shared/errors.ts'
import type { AttributeId, PartnerId, SegmentId } from '../../../shared/model/ids.ts'
import type { Partner } from '../../../shared/model/partner.ts'
import { partnerPseudonym } from '../../../shared/model/pseudonym.ts'
import { nextNumber } from './numbers.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

/** A partner's own columns; what is left out of a new one is empty. */
export type PartnerFields = Pick<Partner, 'name' | 'type'> & {
  readonly [Field in 'pseudonym' | 'stage' | 'region' | 'size' | 'tier' | 'note']?: Partner[Field] | undefined
}

type PartnerRow = Omit<Partner, 'segmentIds' | 'attributes' | 'pseudonym'> & { readonly number: number }

const query = `
  SELECT id, name, type, stage, region, size, tier, note, number, pseudonym AS chosenPseudonym,
    (SELECT count(*) FROM participant WHERE partner_id = partner.id) AS participants,
    (SELECT count(*) FROM interview WHERE partner_id = partner.id) AS interviews
  FROM partner`

/** All partners by name. */
export function listPartners(read: Reader): readonly Partner[] {
  const rows = read.all<PartnerRow>(`${query} ORDER BY name COLLATE NOCASE, id`)
  const segments = Map.groupBy(segmentRows(read), row => row.partner_id)
  const attributes = Map.groupBy(attributeRows(read), row => row.partner_id)
  return rows.map(row => rowToPartner(row, segments.get(row.id) ?? [], attributes.get(row.id) ?? []))
}

/** Whether there is a partner of this id. */
export function hasPartner(read: Reader, id: PartnerId): boolean {
  return read.get('SELECT 1 FROM partner WHERE id = ?', id) !== undefined
}

/** A partner; `not-found`. */
export function partnerById(read: Reader, id: PartnerId): Partner {
  const row = read.get<PartnerRow>(`${query} WHERE id = ?`, id)
  if (!row) throw new EngineFailure({ kind: 'not-found', noun: 'partner', name: id })
  return rowToPartner(row, segmentRows(read, id), attributeRows(read, id))
}

/** Writes a new partner, with a number that no partner had before. */
export function insertPartner(writer: Writer, fields: PartnerFields & { readonly id: PartnerId }) {
  const {
    id,
    name,
    type,
    pseudonym = '',
    stage = null,
    region = '',
    size = '',
    tier = '',
    note = '',
  } = fields
  const number = nextNumber(writer, 'partner')
  writer.insert('partner', { id, name, type, number, pseudonym, stage, region, size, tier, note })
}

/** Puts a partner into these segments and takes it out of all others. */
export function setSegmentsOf(writer: Writer, partnerId: PartnerId, segmentIds: readonly SegmentId[]) {
  const before = new Set(segmentRows(writer, partnerId).map(row => row.segment_id))
  const after = new Set(segmentIds)
  const key = (segmentId: SegmentId) => ({ partner_id: partnerId, segment_id: segmentId })
  for (const segmentId of [...before].filter(id => !after.has(id)))
    writer.remove('partner_segment', key(segmentId))
  for (const segmentId of [...after].filter(id => !before.has(id)))
    writer.insert('partner_segment', key(segmentId))
}

/** Writes a value of a partner; null takes it away. */
export function setAttributeOf(
  writer: Writer,
  partnerId: PartnerId,
  attributeId: AttributeId,
  value: string | null,
) {
  const key = { partner_id: partnerId, attribute_id: attributeId }
  const isThere = attributeRows(writer, partnerId).some(row => row.attributeId === attributeId)
  if (value === null) {
    if (isThere) writer.remove('partner_attribute', key)
  } else if (isThere) writer.update('partner_attribute', key, { value })
  else writer.insert('partner_attribute', { ...key, value })
}

type SegmentRow = { readonly partner_id: PartnerId; readonly segment_id: SegmentId }
type AttributeRow = Partner['attributes'][number] & { readonly partner_id: PartnerId }

function segmentRows(read: Reader, partnerId?: PartnerId): readonly SegmentRow[] {
  return read.all<SegmentRow>(
    `SELECT partner_id, segment_id FROM partner_segment JOIN segment ON segment.id = segment_id
     ${partnerId ? 'WHERE partner_id = ?' : ''} ORDER BY segment.name COLLATE NOCASE, segment_id`,
    ...(partnerId ? [partnerId] : []),
  )
}

function attributeRows(read: Reader, partnerId?: PartnerId): readonly AttributeRow[] {
  return read.all<AttributeRow>(
    `SELECT partner_id, attribute_id AS attributeId, value
     FROM partner_attribute JOIN attribute ON attribute.id = attribute_id
     ${partnerId ? 'WHERE partner_id = ?' : ''} ORDER BY attribute.position, attribute_id`,
    ...(partnerId ? [partnerId] : []),
  )
}

function rowToPartner(
  { number, ...row }: PartnerRow,
  segments: readonly SegmentRow[],
  attributes: readonly AttributeRow[],
): Partner {
  return {
    ...row,
    segmentIds: segments.map(segment => segment.segment_id),
    attributes: attributes.map(({ attributeId, value }) => ({ attributeId, value })),
    pseudonym: partnerPseudonym(number, row.chosenPseudonym),
  }
}
