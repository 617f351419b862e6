import {
  ArrowDown,
  ArrowUp,
  EllipsisVertical,
  GitMerge,
  ListTree,
  MoveRight,
  Pencil,
  Trash2,
} from 'lucide-react'
import type { Claim, Persona } from '../../shared/model/persona.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { boardDialog, expandedClaims, removeClaim, rewording, shiftClaim, toggleClaim } from './board.ts'
import styles from './ClaimCard.module.css'

/** What can be done with a claim without dragging it. */
export function ClaimMenu({
  claim,
  persona,
  place,
  isLast,
}: {
  readonly claim: Claim
  readonly persona: Persona
  readonly place: number
  readonly isLast: boolean
}) {
  const isExpanded = expandedClaims.useOnly(ids => ids.has(claim.id))
  return (
    <div className={styles.menu}>
      <Menu
        label={`Claim: ${claim.text}`}
        trigger={<IconButton label={`More for “${claim.text}”`} icon={EllipsisVertical} size="small" />}
        entries={[
          {
            id: 'reword',
            label: 'Reword',
            icon: Pencil,
            shortcut: 'F2',
            onAction: () => rewording.set({ claimId: claim.id, isNew: false }),
          },
          {
            id: 'evidence',
            label: isExpanded ? 'Hide evidence' : 'Show evidence',
            icon: ListTree,
            shortcut: 'Enter',
            onAction: () => toggleClaim(claim.id),
          },
          'separator',
          {
            id: 'up',
            label: 'Move up',
            icon: ArrowUp,
            shortcut: 'Alt+↑',
            isDisabled: place === 0,
            onAction: () => void shiftClaim(claim, persona, -1),
          },
          {
            id: 'down',
            label: 'Move down',
            icon: ArrowDown,
            shortcut: 'Alt+↓',
            isDisabled: isLast,
            onAction: () => void shiftClaim(claim, persona, 1),
          },
          {
            id: 'move',
            label: 'Move to…',
            icon: MoveRight,
            onAction: () => boardDialog.set({ type: 'move-claim', claim }),
          },
          {
            id: 'merge',
            label: 'Merge into…',
            icon: GitMerge,
            onAction: () => boardDialog.set({ type: 'merge-claim', claim }),
          },
          'separator',
          {
            id: 'delete',
            label: 'Delete claim',
            icon: Trash2,
            tone: 'danger',
            shortcut: 'Del',
            onAction: () => void removeClaim(claim),
          },
        ]}
      />
    </div>
  )
}
