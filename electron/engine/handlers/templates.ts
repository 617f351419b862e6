import { join } from 'node:path'
import type { HandlersOf } from '../context.ts'
import { personaTemplates } from '../store/templates.ts'

export const templates: HandlersOf<'templates'> = {
  'templates.list': (_input, { engine }) =>
    personaTemplates(join(engine.settings.resourcesFolder, 'personas')),
}
