import { z } from 'zod'
import { personaId } from '../model/ids.ts'
import { decision, type Review } from '../model/review.ts'
import { prose } from '../model/text.ts'
import { command, query } from './define.ts'

export const reviews = {
  /** The reviews of a persona, latest first. */
  'reviews.list': query<readonly Review[]>()(z.object({ personaId })),
  /**
   * Records that a persona was gone through, and does what was decided, in one step: rewords claims and lines, removes
   * those that are retired. `invalid-input` for a claim of another persona, or new words that are missing.
   */
  'reviews.record': command<Review>()(
    z.object({ personaId, note: prose(5_000).default(''), decisions: z.array(decision).max(2_000) }),
  ),
}
