import { z } from 'zod'
import { personaId, versionId } from '../model/ids.ts'
import { line } from '../model/text.ts'
import type { Difference, PastPersona, PersonaChange, Version } from '../model/version.ts'
import { command, query } from './define.ts'

export const versions = {
  /** The named versions of a persona, latest first. */
  'versions.list': query<readonly Version[]>()(z.object({ personaId })),
  /** Gives what a persona says now a name. `conflict` when one of its versions has that name. */
  'versions.name': command<Version>()(z.object({ personaId, name: line(120) })),
  /** Takes the name away; what it named stays in the change log. */
  'versions.remove': command<null>()(z.object({ id: versionId })),
  /** What a persona said in a version. */
  'versions.read': query<PastPersona>()(z.object({ id: versionId })),
  /** What differs between two versions; null is what the persona says now. */
  'versions.compare': query<Difference>()(
    z.object({ personaId, from: versionId.nullable(), to: versionId.nullable() }),
  ),
  /**
   * Makes a persona say again what it said in a version, as a new step. Gives how much could not be: evidence whose quote
   * is erased, claims that stand on another persona now.
   */
  'versions.restore': command<{ readonly left: number }>()(z.object({ id: versionId })),
  /** The latest steps that changed a persona, latest first. */
  'versions.changes': query<readonly PersonaChange[]>()(
    z.object({ personaId, limit: z.int().min(1).max(1_000).default(200) }),
  ),
}
