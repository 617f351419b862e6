import { z } from 'zod'
import { partnerId, segmentId } from '../model/ids.ts'
import type { Segment } from '../model/segment.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

export const segments = {
  /** All segments by name, with how many partners each has. */
  'segments.list': query<readonly Segment[]>()(z.object({})),
  /** Adds a segment. `conflict` when there is one of that name. */
  'segments.create': command<Segment>()(
    z.object({
      name: line(),
      description: prose().default(''),
      partnerIds: z.array(partnerId).max(5_000).default([]),
    }),
  ),
  /** Changes a segment; what is left out stays. `partnerIds` replaces all of its partners. */
  'segments.update': command<Segment>()(
    z.object({
      id: segmentId,
      name: line().optional(),
      description: prose().optional(),
      partnerIds: z.array(partnerId).max(5_000).optional(),
    }),
  ),
  /** The names of the personas that stand for a segment, as they would do no more without it; `not-found`. */
  'segments.personas': query<readonly string[]>()(z.object({ id: segmentId })),
  /** Removes a segment; its partners stay. */
  'segments.remove': command<null>()(z.object({ id: segmentId })),
  /** Makes two segments one: the partners of `id` go to `into`. */
  'segments.merge': command<Segment>()(z.object({ id: segmentId, into: segmentId })),
}
