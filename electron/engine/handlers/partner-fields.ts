import { EngineFailure } from '../../../shared/errors.ts'
import { attributeMisfit, attributeValue } from '../../../shared/model/attribute.ts'
import type { AttributeId, PartnerId, SegmentId } from '../../../shared/model/ids.ts'
import { attributeById } from '../store/attributes.ts'
import { setAttributeOf, setSegmentsOf } from '../store/partners.ts'
import { segmentById } from '../store/segments.ts'
import type { Writer } from '../store/writer.ts'

/** Puts a partner into these segments alone; `not-found`. Left out: they stay. */
export function writeSegments(writer: Writer, id: PartnerId, segmentIds: readonly SegmentId[] | undefined) {
  if (segmentIds === undefined) return
  for (const segmentId of segmentIds) segmentById(writer, segmentId)
  setSegmentsOf(writer, id, segmentIds)
}

/** Writes the values that are named, null taking one away; `not-found`, and `invalid-input` for what is no value. */
export function writeAttributes(
  writer: Writer,
  id: PartnerId,
  values: readonly { readonly attributeId: AttributeId; readonly value: string | null }[] = [],
) {
  for (const { attributeId, value } of values) {
    const attribute = attributeById(writer, attributeId)
    const stored = value === null ? null : attributeValue(attribute, value)
    if (stored === null && value !== null && value.trim() !== '') {
      const reason = attributeMisfit(attribute, value)
      throw new EngineFailure({ kind: 'invalid-input', field: attribute.name, reason })
    }
    setAttributeOf(writer, id, attributeId, stored)
  }
}
