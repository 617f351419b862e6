import { EngineFailure } from '../../../shared/errors.ts'
import type { PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import type { HandlersOf } from '../context.ts'
import { actionsOf, removeAction } from '../store/actions.ts'
import {
  assertionIds,
  evidenceOf,
  listPersonas,
  nextPosition,
  personaById,
  personaColors,
  personaName,
} from '../store/personas.ts'
import { profileOf, setSegmentsOfPersona } from '../store/profiles.ts'
import type { Reader } from '../store/reader.ts'
import { segmentById } from '../store/segments.ts'
import { removeClaim } from './claim-removal.ts'
import { given } from './given.ts'

export const personas: HandlersOf<'personas'> = {
  'personas.list': (_input, { read }) => listPersonas(read),
  'personas.profile': ({ id }, { read }) => profileOf(read, id),
  'personas.create': ({ name, summary, color }, { read, write, newId }) => {
    const id = newId<PersonaId>()
    write(`create persona ${name}`, writer =>
      writer.insert('persona', {
        id,
        name,
        summary,
        color: color ?? nextColor(personaColors(read)),
        position: nextPosition(read, 'persona'),
      }),
    )
    return personaById(read, id)
  },
  'personas.update': ({ id, quoteId, partnerTypes, segmentIds, ...fields }, { read, write }) => {
    const name = personaName(read, id)
    if (quoteId) requireEvidence(read, id, quoteId)
    for (const segmentId of segmentIds ?? []) segmentById(read, segmentId)
    write(`change persona ${name}`, writer => {
      const types = partnerTypes && JSON.stringify(partnerTypes)
      writer.update('persona', { id }, given({ ...fields, characteristic_id: quoteId, partner_types: types }))
      if (segmentIds) setSegmentsOfPersona(writer, id, segmentIds)
    })
    return personaById(read, id)
  },
  'personas.remove': ({ id }, { read, write }) => {
    const name = personaName(read, id)
    write(`remove persona ${name}`, writer => {
      for (const action of actionsOf(read, id)) removeAction(writer, action.id)
      for (const claimId of assertionIds(read, id)) removeClaim(writer, claimId, evidenceOf(read, claimId))
      setSegmentsOfPersona(writer, id, [])
      for (const table of ['review', 'version'] as const) {
        const ids = writer.column<string>(`SELECT id FROM ${table} WHERE persona_id = ?`, id)
        for (const row of ids) writer.remove(table, { id: row })
      }
      writer.remove('persona', { id })
    })
    return null
  },
}

function requireEvidence(read: Reader, id: PersonaId, quoteId: QuoteId) {
  const isEvidence = read.get(
    'SELECT 1 FROM evidence JOIN claim ON claim.id = claim_id WHERE persona_id = ? AND quote_id = ?',
    id,
    quoteId,
  )
  if (!isEvidence)
    throw new EngineFailure({
      kind: 'conflict',
      reason: 'This quote is on none of the claims of this persona.',
    })
}
