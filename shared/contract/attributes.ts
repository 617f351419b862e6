import { z } from 'zod'
import { type Attribute, attributeKind } from '../model/attribute.ts'
import { attributeId } from '../model/ids.ts'
import { line, optionalLine } from '../model/text.ts'
import { command, query } from './define.ts'

const unit = optionalLine(40)
const choices = z.array(line(100)).max(200)

export const attributes = {
  /** All attributes of partners in their order. */
  'attributes.list': query<readonly Attribute[]>()(z.object({})),
  /** Adds an attribute, the last in order. `conflict` when there is one of that name. */
  'attributes.create': command<Attribute>()(
    z.object({
      name: line(100),
      kind: attributeKind,
      unit: unit.default(''),
      choices: choices.default([]),
    }),
  ),
  /**
   * Changes an attribute; what is left out stays. `conflict` when values that partners have would not fit its new kind or
   * choices: the sentence names the first of them.
   */
  'attributes.update': command<Attribute>()(
    z.object({
      id: attributeId,
      name: line(100).optional(),
      kind: attributeKind.optional(),
      unit: unit.optional(),
      choices: choices.optional(),
      /** The attribute it is to stand before; null for the end. */
      before: attributeId.nullable().optional(),
    }),
  ),
  /** Removes an attribute with all its values, in one undoable step. */
  'attributes.remove': command<null>()(z.object({ id: attributeId })),
}
