import { z } from 'zod'
import { claimId, personaId } from '../model/ids.ts'
import { kind } from '../model/kind.ts'
import type { Claim } from '../model/persona.ts'
import { line } from '../model/text.ts'
import { command } from './define.ts'

const text = line(500)

export const claims = {
  /** Adds a claim without evidence at the end of its lane. `not-found` without the persona. */
  'claims.create': command<Claim>()(z.object({ personaId, kind, text })),
  /** Rewords a claim. */
  'claims.update': command<Claim>()(z.object({ id: claimId, text })),
  /** Puts a claim into a lane before another of its claims (null: last), on the same persona or another. */
  'claims.move': command<Claim>()(z.object({ id: claimId, personaId, kind, before: claimId.nullable() })),
  /** Moves the evidence of `from` onto `into` and removes `from`. A quote on both is kept once, with the stance `into` gave it. */
  'claims.merge': command<Claim>()(z.object({ from: claimId, into: claimId })),
  /** Removes the claim; its quotes return to the tray. */
  'claims.remove': command<null>()(z.object({ id: claimId })),
}
