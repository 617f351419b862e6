import type { TagId } from '../../shared/model/ids.ts'
import { navigate } from '../router/use-route.ts'
import { setCodebookOpen } from './codebook-open.ts'

/** Leaves the codebook for the quotes of a tag and of all tags below it. */
export function showQuotesOf(id: TagId): void {
  setCodebookOpen(false)
  navigate({ screen: 'evidence', filter: { tagIds: [id] } })
}
