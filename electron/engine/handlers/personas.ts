import { EngineFailure } from '../../../shared/errors.ts'
import type { PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import { partnerTypes } from '../../../shared/model/partner.ts'
import type { HandlersOf } from '../context.ts'
import { actionsOf, removeAction } from '../store/actions.ts'
import type { PersonaRows } from '../store/past.ts'
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
import type { Writer } from '../store/writer.ts'
import { removeClaim } from './claim-removal.ts'
import { given } from './given.ts'
import { refuseItself } from './namesakes.ts'
import { copyPersonaRows, movePersonaRows, rowsOfPersona } from './persona-copies.ts'
import { moveSplit, splitOf } from './persona-split.ts'
import { requirePortrait } from './require-portrait.ts'

export const personas: HandlersOf<'personas'> = {
  'personas.list': (_input, { read }) => listPersonas(read),
  'personas.profile': ({ id }, { read }) => profileOf(read, id),
  'personas.create': ({ name, summary, color, template, partnerTypes: types }, { read, write, newId }) => {
    const id = newId<PersonaId>()
    write(`create persona ${name}`, writer =>
      writer.insert('persona', {
        id,
        name,
        summary,
        color: color ?? nextColor(personaColors(read)),
        position: nextPosition(read, 'persona'),
        template,
        partner_types: JSON.stringify(types),
      }),
    )
    return personaById(read, id)
  },
  'personas.update': (
    { id, quoteId, partnerTypes: types, segmentIds, portrait, ...fields },
    { read, write },
  ) => {
    const name = personaName(read, id)
    if (portrait) requirePortrait(portrait)
    if (quoteId) requireEvidence(read, id, quoteId)
    for (const segmentId of segmentIds ?? []) segmentById(read, segmentId)
    const picture = portrait === undefined ? {} : { portrait: portrait ?? '' }
    write(`change persona ${name}`, writer => {
      const asJson = types && JSON.stringify(types)
      writer.update(
        'persona',
        { id },
        given({ ...fields, ...picture, characteristic_id: quoteId, partner_types: asJson }),
      )
      if (segmentIds) setSegmentsOfPersona(writer, id, segmentIds)
    })
    return personaById(read, id)
  },
  'personas.duplicate': ({ id, name }, { read, write, newId }) => {
    const before = personaName(read, id)
    const copy = newId<PersonaId>()
    const rows = rowsOfPersona(read, id)
    write(`duplicate persona ${before}`, writer => {
      insertBeside(writer, rows, { id: copy, name })
      copyPersonaRows(writer, rows, copy, newId)
    })
    return personaById(read, copy)
  },
  'personas.merge': ({ id, into }, { read, write }) => {
    refuseItself(id, into, 'persona')
    const [gone, kept] = [personaName(read, id), personaName(read, into)]
    const [one, other] = [profileOf(read, id), profileOf(read, into)]
    write(`merge persona ${gone} into ${kept}`, writer => {
      movePersonaRows(writer, rowsOfPersona(writer, id), into)
      const types = partnerTypes.filter(type => [...one.partnerTypes, ...other.partnerTypes].includes(type))
      writer.update('persona', { id: into }, { partner_types: JSON.stringify(types) })
      setSegmentsOfPersona(writer, into, [...other.segmentIds, ...one.segmentIds])
      removePersona(writer, id)
    })
    return personaById(read, into)
  },
  'personas.split': ({ id, name, claimIds, evidenceIds }, { read, write, newId }) => {
    const before = personaName(read, id)
    const rows = rowsOfPersona(read, id)
    const parts = splitOf(rows, claimIds, evidenceIds)
    const made = newId<PersonaId>()
    write(`split ${name} off ${before}`, writer => {
      insertBeside(writer, rows, { id: made, name })
      moveSplit(writer, rows, parts, made, newId)
    })
    return personaById(read, made)
  },
  'personas.remove': ({ id }, { read, write }) => {
    const name = personaName(read, id)
    write(`remove persona ${name}`, writer => removePersona(writer, id))
    return null
  },
}

function removePersona(writer: Writer, id: PersonaId) {
  for (const action of actionsOf(writer, id)) removeAction(writer, action.id)
  for (const claimId of assertionIds(writer, id)) removeClaim(writer, claimId, evidenceOf(writer, claimId))
  setSegmentsOfPersona(writer, id, [])
  for (const table of ['review', 'version'] as const) {
    const ids = writer.column<string>(`SELECT id FROM ${table} WHERE persona_id = ?`, id)
    for (const row of ids) writer.remove(table, { id: row })
  }
  writer.remove('persona', { id })
}

/** A draft like a persona that is there, in a colour of its own, which says nothing yet. */
function insertBeside(
  writer: Writer,
  rows: PersonaRows,
  { id, name }: { readonly id: PersonaId; readonly name: string },
) {
  const [row = {}] = rows.persona.values()
  const color = nextColor(personaColors(writer))
  writer.insert('persona', {
    ...row,
    id,
    name,
    color,
    status: 'draft',
    position: nextPosition(writer, 'persona'),
  })
  for (const { segment_id = null } of rows.persona_segment.values()) {
    writer.insert('persona_segment', { persona_id: id, segment_id })
  }
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
