import { z } from 'zod'
import { type Guide, guideTemplate } from '../model/guide.ts'
import { guideId } from '../model/ids.ts'
import { command, query } from './define.ts'

export const guides = {
  /** The guides that come with Throughline and then one's own, by name. A template file that cannot be read is left out. */
  'guides.list': query<readonly Guide[]>()(z.object({})),
  /** Keeps a guide of one's own: a new one, or `id` as it is now. */
  'guides.save': command<Guide>()(guideTemplate.extend({ id: guideId.optional() })),
  /** Removes a guide of one's own; interviews keep their copies. */
  'guides.remove': command<null>()(z.object({ id: guideId })),
}
