import type { Tag } from '../../shared/model/tag.ts'
import { createStore } from '../ui/store.ts'

/** The tag that a drag carries. */
export const carriedTag = createStore<Tag | null>(null)
