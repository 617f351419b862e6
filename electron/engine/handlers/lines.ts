import type { ClaimId } from '../../../shared/model/ids.ts'
import { sectionName } from '../../../shared/model/section.ts'
import type { HandlersOf } from '../context.ts'
import { evidenceOf, lineById, lineRow, linesIn, nextPosition, personaName } from '../store/personas.ts'
import { removeClaim } from './claim-removal.ts'
import { brief } from './labels.ts'
import { positionBefore } from './position-before.ts'

export const lines: HandlersOf<'lines'> = {
  'lines.create': ({ personaId, section, text }, { read, write, newId }) => {
    const name = personaName(read, personaId)
    const id = newId<ClaimId>()
    write(`add to ${sectionName(section).toLowerCase()} of ${name}`, writer =>
      writer.insert('claim', {
        id,
        persona_id: personaId,
        kind: null,
        section,
        text,
        position: nextPosition(read, 'claim'),
      }),
    )
    return lineById(read, id)
  },
  'lines.update': ({ id, text }, { read, write }) => {
    const before = lineRow(read, id)
    write(`reword “${brief(before.text)}”`, writer => writer.update('claim', { id }, { text }))
    return lineById(read, id)
  },
  'lines.move': ({ id, section, before }, { read, write }) => {
    const line = lineRow(read, id)
    const place = sectionName(section).toLowerCase()
    const label = line.section === section ? `reorder ${place}` : `move “${brief(line.text)}” to ${place}`
    write(label, writer => {
      const there = linesIn(writer, line.personaId, section)
      const position = positionBefore(writer, 'claim', there, id, before, 'line in this section')
      writer.update('claim', { id }, { section, position })
    })
    return lineById(read, id)
  },
  'lines.remove': ({ id }, { read, write }) => {
    const line = lineRow(read, id)
    write(`delete “${brief(line.text)}”`, writer => removeClaim(writer, id, evidenceOf(read, id)))
    return null
  },
}
