import { z } from 'zod'
import { tagId } from '../model/ids.ts'
import { color, type Tag } from '../model/tag.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'

export const tags = {
  /** The codebook, depth first, each with how many quotes carry it. */
  'tags.list': query<readonly Tag[]>()(z.object({})),
  /** `conflict` when its parent already has a tag of that name. Without a colour it takes its parent's, else the next free. */
  'tags.create': command<Tag>()(
    z.object({
      name: line(100),
      color: color.optional(),
      description: prose(2_000).default(''),
      parentId: tagId.nullable().default(null),
    }),
  ),
  /** Changes a tag; what is left out stays as it is. `conflict` when its parent has another tag of that name. */
  'tags.update': command<Tag>()(
    z.object({
      id: tagId,
      name: line(100).optional(),
      color: color.optional(),
      description: prose(2_000).optional(),
    }),
  ),
  /** Removes the tag from every quote; its children move up to its parent. */
  'tags.remove': command<null>()(z.object({ id: tagId })),
}
