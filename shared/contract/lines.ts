import { z } from 'zod'
import { claimId, personaId } from '../model/ids.ts'
import type { Line } from '../model/profile.ts'
import { sectionKey } from '../model/section.ts'
import { line } from '../model/text.ts'
import { command } from './define.ts'

const text = line(500)

export const lines = {
  /** Adds a line without evidence, an assumption as yet, at the end of a section. `not-found` without the persona. */
  'lines.create': command<Line>()(z.object({ personaId, section: sectionKey, text })),
  /** Rewords a line. */
  'lines.update': command<Line>()(z.object({ id: claimId, text })),
  /** Puts a line into a section of its persona before another of its lines (null: last). */
  'lines.move': command<Line>()(z.object({ id: claimId, section: sectionKey, before: claimId.nullable() })),
  /** Removes a line; its quotes return to the tray. */
  'lines.remove': command<null>()(z.object({ id: claimId })),
}
