import { EngineFailure } from '../../../shared/errors.ts'
import type { PersonaId, VersionId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { latestSeq, pastPersona, personaRowsAt } from '../store/past.ts'
import { personaName } from '../store/personas.ts'
import type { Reader } from '../store/reader.ts'
import { changesOfPersona, versionRow, versionsOf } from '../store/versions.ts'
import { differenceOf } from '../versions/difference.ts'
import { restoreRows } from '../versions/restore.ts'
import { sameName } from './namesakes.ts'

export const versions: HandlersOf<'versions'> = {
  'versions.list': ({ personaId }, { read }) => versionsOf(read, personaId),
  'versions.name': ({ personaId, name }, { read, write, newId, now, engine }) => {
    const persona = personaName(read, personaId)
    if (versionsOf(read, personaId).some(version => sameName(version.name, name))) {
      throw new EngineFailure({ kind: 'conflict', reason: `There is a version “${name}” already.` })
    }
    const id = newId<VersionId>()
    const row = { id, persona_id: personaId, name, at: now(), author: engine.author, seq: latestSeq(read) }
    write(`name a version of ${persona} “${name}”`, writer => writer.insert('version', row))
    const { at, author } = versionRow(read, id)
    return { id, name, at, author }
  },
  'versions.remove': ({ id }, { read, write }) => {
    const { name } = versionRow(read, id)
    write(`forget the version “${name}”`, writer => writer.remove('version', { id }))
    return null
  },
  'versions.read': ({ id }, { read }) => {
    const { personaId, seq } = versionRow(read, id)
    return pastPersona(read, personaRowsAt(read, personaId, seq))
  },
  'versions.compare': ({ personaId, from, to }, { read }) => {
    personaName(read, personaId)
    return differenceOf(stateAt(read, personaId, from), stateAt(read, personaId, to))
  },
  'versions.restore': ({ id }, { read, write }) => {
    const { personaId, name, seq } = versionRow(read, id)
    const persona = personaName(read, personaId)
    const left = write(`restore “${name}” of ${persona}`, writer =>
      restoreRows(
        writer,
        personaRowsAt(read, personaId, latestSeq(read)),
        personaRowsAt(read, personaId, seq),
      ),
    )
    return { left }
  },
  'versions.changes': ({ personaId, limit }, { read }) => changesOfPersona(read, personaId, limit),
}

function stateAt(read: Reader, personaId: PersonaId, id: VersionId | null) {
  const seq = id === null ? latestSeq(read) : versionRow(read, id).seq
  return pastPersona(read, personaRowsAt(read, personaId, seq))
}
