import type { InterviewId, QuoteId, TagId } from '../../../shared/model/ids.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import { kindsToBits } from '../store/kinds.ts'
import type { Writer } from '../store/writer.ts'
import type { StoredAnchor } from '../text/quote-anchors.ts'

/** A quote that nobody has said anything of but kinds, tags and star. */
type NewQuote = {
  readonly id: QuoteId
  readonly interviewId: InterviewId
  readonly anchor: StoredAnchor
  readonly kinds: readonly Kind[]
  readonly tagIds: readonly TagId[]
  readonly isStarred?: boolean
  /** ISO 8601. */
  readonly createdAt: string
}

/** Makes words a quote with its tags; who said them and when is settled by `settleQuotes`. */
export function insertQuote(
  writer: Writer,
  { id, interviewId, anchor, kinds, tagIds, isStarred = false, createdAt }: NewQuote,
) {
  writer.insert('quote', {
    id,
    interview_id: interviewId,
    ...anchor,
    kinds: kindsToBits(kinds),
    memo: '',
    is_starred: Number(isStarred),
    needs_review: 0,
    is_withdrawn: 0,
    created_at: createdAt,
  })
  for (const tagId of new Set(tagIds)) writer.insert('quote_tag', { quote_id: id, tag_id: tagId })
}
