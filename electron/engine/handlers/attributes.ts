import { EngineFailure } from '../../../shared/errors.ts'
import { type Attribute, attributeMisfit, attributeValue } from '../../../shared/model/attribute.ts'
import type { AttributeId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { attributeById, listAttributes, nextAttributePosition, valuesOf } from '../store/attributes.ts'
import type { Reader } from '../store/reader.ts'
import type { Writer } from '../store/writer.ts'
import { given } from './given.ts'
import { refuseNamesake } from './namesakes.ts'

export const attributes: HandlersOf<'attributes'> = {
  'attributes.list': (_input, { read }) => listAttributes(read),
  'attributes.create': ({ name, choices, ...fields }, { read, write, newId }) => {
    refuseNamesake(listAttributes(read), 'attribute', name)
    const id = newId<AttributeId>()
    const position = nextAttributePosition(read)
    write(`create attribute ${name}`, writer =>
      writer.insert('attribute', { id, name, ...fields, choices: choicesJson(choices), position }),
    )
    return attributeById(read, id)
  },
  'attributes.update': ({ id, before, choices, ...fields }, { read, write }) => {
    const { name } = attributeById(read, id)
    if (fields.name !== undefined) refuseNamesake(listAttributes(read), 'attribute', fields.name, id)
    if (before) attributeById(read, before)
    write(`change attribute ${name}`, writer => {
      writer.update('attribute', { id }, given({ ...fields, choices: choices && choicesJson(choices) }))
      fitValues(writer, attributeById(writer, id))
      if (before !== undefined) moveBefore(writer, id, before)
    })
    return attributeById(read, id)
  },
  'attributes.remove': ({ id }, { read, write }) => {
    const { name } = attributeById(read, id)
    write(`remove attribute ${name}`, writer => {
      for (const { partnerId } of valuesOf(writer, id)) {
        writer.remove('partner_attribute', { partner_id: partnerId, attribute_id: id })
      }
      writer.remove('attribute', { id })
    })
    return null
  },
}

/** Values stay, written as the attribute now has them; one that does not fit it refuses the change. */
function fitValues(writer: Writer, attribute: Attribute) {
  for (const { partnerId, partnerName, value } of valuesOf(writer, attribute.id)) {
    const fitting = attributeValue(attribute, value)
    if (fitting === null) {
      const misfit = attributeMisfit(attribute, value)
      throw new EngineFailure({ kind: 'conflict', reason: `${attribute.name} of ${partnerName} ${misfit}.` })
    }
    writer.update(
      'partner_attribute',
      { partner_id: partnerId, attribute_id: attribute.id },
      { value: fitting },
    )
  }
}

function moveBefore(writer: Writer, id: AttributeId, before: AttributeId | null) {
  if (before === id) return
  const ids = idsInOrder(writer).filter(other => other !== id)
  ids.splice(before === null ? ids.length : ids.indexOf(before), 0, id)
  for (const [index, ofOne] of ids.entries())
    writer.update('attribute', { id: ofOne }, { position: index + 1 })
}

function idsInOrder(read: Reader): AttributeId[] {
  return listAttributes(read).map(attribute => attribute.id)
}

function choicesJson(choices: readonly string[]): string {
  return JSON.stringify([...new Set(choices)])
}
