import { EngineFailure } from '../../../shared/errors.ts'
import type { PartnerId, SegmentId } from '../../../shared/model/ids.ts'
import type { Segment } from '../../../shared/model/segment.ts'
import type { Reader } from './reader.ts'
import type { Writer } from './writer.ts'

const query = `
  SELECT id, name, description, (SELECT count(*) FROM partner_segment WHERE segment_id = segment.id) AS partners
  FROM segment`

/** All segments by name. */
export function listSegments(read: Reader): readonly Segment[] {
  return read.all<Segment>(`${query} ORDER BY name COLLATE NOCASE, id`)
}

/** A segment; `not-found`. */
export function segmentById(read: Reader, id: SegmentId): Segment {
  const segment = read.get<Segment>(`${query} WHERE id = ?`, id)
  if (!segment) throw new EngineFailure({ kind: 'not-found', noun: 'segment', name: id })
  return segment
}

/** The partners in a segment. */
export function partnerIdsIn(read: Reader, id: SegmentId): readonly PartnerId[] {
  return read
    .all<{ partner_id: PartnerId }>(
      'SELECT partner_id FROM partner_segment WHERE segment_id = ? ORDER BY partner_id',
      id,
    )
    .map(row => row.partner_id)
}

/** Makes these partners the ones of a segment. */
export function setPartnersOf(writer: Writer, segmentId: SegmentId, partnerIds: readonly PartnerId[]) {
  const before = new Set(partnerIdsIn(writer, segmentId))
  const after = new Set(partnerIds)
  const key = (partnerId: PartnerId) => ({ partner_id: partnerId, segment_id: segmentId })
  for (const id of before) if (!after.has(id)) writer.remove('partner_segment', key(id))
  for (const id of after) if (!before.has(id)) writer.insert('partner_segment', key(id))
}
