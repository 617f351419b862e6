import type { PersonaId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import type { HandlersOf } from '../context.ts'
import {
  evidenceOf,
  listPersonas,
  nextPosition,
  personaById,
  personaColors,
  personaName,
} from '../store/personas.ts'
import { removeClaim } from './claim-removal.ts'
import { given } from './given.ts'

export const personas: HandlersOf<'personas'> = {
  'personas.list': (_input, { read }) => listPersonas(read),
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
  'personas.update': ({ id, ...fields }, { read, write }) => {
    const name = personaName(read, id)
    write(`change persona ${name}`, writer => writer.update('persona', { id }, given(fields)))
    return personaById(read, id)
  },
  'personas.remove': ({ id }, { read, write }) => {
    const { name, claims } = personaById(read, id)
    write(`remove persona ${name}`, writer => {
      for (const claim of claims) removeClaim(writer, claim.id, evidenceOf(read, claim.id))
      writer.remove('persona', { id })
    })
    return null
  },
}
