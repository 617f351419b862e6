import { z } from 'zod'
import { claimId, evidenceId, personaId, quoteId, someIds } from '../model/ids.ts'
import { kind } from '../model/kind.ts'
import { type Claim, stance } from '../model/persona.ts'
import type { Line } from '../model/profile.ts'
import { sectionKey } from '../model/section.ts'
import { line } from '../model/text.ts'
import { command } from './define.ts'
import { mostQuotes } from './quote-work.ts'

/**
 * A claim or line that is there; or a lane or a section of the profile: there a new one is worded from the first quote, or as
 * `text` says.
 */
export const target = z.union([
  z.object({ claimId }),
  z.object({ personaId, kind, text: line(500).optional() }),
  z.object({ personaId, section: sectionKey, text: line(500).optional() }),
])
export type Target = z.infer<typeof target>

export const evidence = {
  /** Places quotes on a claim or, as a new claim, on a lane. A quote already there is left as it is; one
   * without a kind takes the claim's. Gives the claim. */
  'evidence.place': command<Claim | Line>()(
    z.object({ quoteIds: someIds(quoteId, mostQuotes), target, stance: stance.default('supports') }),
  ),
  /** Takes evidence from its claims to another claim or lane, of the same persona or another. */
  'evidence.move': command<Claim | Line>()(z.object({ ids: someIds(evidenceId), target })),
  /** Lets a piece of evidence support its claim, or contradict it. */
  'evidence.turn': command<null>()(z.object({ id: evidenceId, stance })),
  /** Takes evidence off its claims; the quotes return to the tray. */
  'evidence.remove': command<null>()(z.object({ ids: someIds(evidenceId) })),
}
