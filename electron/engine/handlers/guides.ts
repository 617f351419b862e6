import { join } from 'node:path'
import type { GuideId } from '../../../shared/model/ids.ts'
import type { HandlersOf } from '../context.ts'
import { guideById, guideTemplates, ownGuides } from '../store/guides.ts'

export const guides: HandlersOf<'guides'> = {
  'guides.list': (_input, { read, engine }) => [
    ...guideTemplates(join(engine.settings.resourcesFolder, 'guides')),
    ...ownGuides(read),
  ],
  'guides.save': ({ id: known, name, kind, questions }, { read, write, newId }) => {
    if (known) guideById(read, known)
    const id = known ?? newId<GuideId>()
    const fields = { name, kind, questions: JSON.stringify(questions) }
    write(`save guide ${name}`, writer => {
      if (known) writer.update('guide', { id }, fields)
      else writer.insert('guide', { id, ...fields })
    })
    return guideById(read, id)
  },
  'guides.remove': ({ id }, { read, write }) => {
    const { name } = guideById(read, id)
    write(`delete guide ${name}`, writer => writer.remove('guide', { id }))
    return null
  },
}
