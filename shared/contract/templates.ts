import { z } from 'zod'
import type { PersonaTemplates } from '../model/template.ts'
import { query } from './define.ts'

export const templates = {
  /** The persona templates that come with Throughline. A file that is none is named and skipped. */
  'templates.list': query<PersonaTemplates>()(z.object({})),
}
