import { counted } from '../quotes/source-words.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { type Chosen, removeQuotes } from './quote-work.ts'

/** Says what hangs on many quotes before they are removed at once. */
export function RemoveQuotes({
  chosen: { ids, cards },
  onClose,
}: {
  readonly chosen: Chosen
  readonly onClose: () => void
}) {
  const placements = cards?.flatMap(card => card.placements)
  const claims = new Set(placements?.map(placement => placement.claimId)).size
  const placed = cards?.filter(card => card.placements.length > 0).length
  return (
    <ConfirmDialog
      title={`Remove ${counted(ids.length, 'quote')}?`}
      confirmLabel="Remove"
      tone="danger"
      isOpen
      onConfirm={() => void removeQuotes(ids)}
      onClose={onClose}
    >
      <p>
        The words stay in their interviews; tags, kinds and memos go.
        {placed === undefined && ' Those that are evidence stay on their claims, marked as withdrawn.'}
        {Boolean(placed) &&
          ` ${placed === ids.length ? 'All of them are' : `${placed} of them ${placed === 1 ? 'is' : 'are'}`} evidence on ${counted(claims, 'claim')}, and will stand there as withdrawn.`}{' '}
        One undo brings all of it back.
      </p>
    </ConfirmDialog>
  )
}
