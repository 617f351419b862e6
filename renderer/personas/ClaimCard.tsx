import { Fragment, type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { mergeProps } from 'react-aria'
import type { ClaimId } from '../../shared/model/ids.ts'
import type { Claim, Persona } from '../../shared/model/persona.ts'
import { strengthDots } from '../../shared/model/strength.ts'
import { StrengthDots } from '../ui/StrengthDots.tsx'
import {
  boardDialog,
  expandedClaims,
  moveClaim,
  removeClaim,
  rewording,
  shiftClaim,
  toggleClaim,
} from './board.ts'
import styles from './ClaimCard.module.css'
import { ClaimEvidence } from './ClaimEvidence.tsx'
import { ClaimMenu } from './ClaimMenu.tsx'
import { ClaimWords } from './ClaimWords.tsx'
import { type Carrying, dropCarried } from './carrying.ts'
import { strengthParts } from './claim-words.ts'
import { DragGhost } from './DragGhost.tsx'
import { focusAfterShift } from './focus-after-shift.ts'
import { useCarry } from './use-carry.ts'
import { usePlace, type Zone } from './use-place.ts'

/** One sentence a persona asserts, how strong it is, and its evidence when it is opened. */
export const ClaimCard = memo(function ClaimCard({
  claim,
  persona,
  place,
  nextId,
}: {
  readonly claim: Claim
  readonly persona: Persona
  readonly place: number
  readonly nextId: ClaimId | null
}) {
  const card = useRef<HTMLLIElement>(null)
  const face = useRef<HTMLDivElement>(null)
  const isRewording = rewording.useOnly(now => now?.claimId === claim.id)
  const isExpanded = expandedClaims.useOnly(ids => ids.has(claim.id))
  const carry = useCarry({ carry: () => ({ what: 'claim', claim }), isDisabled: isRewording })
  const { dropProps, zone } = usePlace({
    ref: card,
    accepts: carried => zonesFor(carried, claim),
    onDrop: (carried, at) => {
      if (carried.what !== 'claim') dropCarried(carried, { claimId: claim.id })
      else if (at === 'onto') boardDialog.set({ type: 'merge-or-move', claim: carried.claim, into: claim })
      else {
        const before = at === 'before' ? claim.id : nextId
        if (before !== carried.claim.id) void moveClaim(carried.claim, persona, claim.kind, before)
      }
    },
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: moving an element takes its focus, so it is given back when the place changes
  useEffect(() => focusAfterShift(claim.id, face.current), [place, claim.id])

  const reword = () => rewording.set({ claimId: claim.id, isNew: false })

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const does = keyed(event)
    if (!does) return
    event.preventDefault()
    does()
  }

  function keyed(event: KeyboardEvent): (() => void) | null {
    if (event.altKey && event.key === 'ArrowUp') return () => void shiftClaim(claim, persona, -1)
    if (event.altKey && event.key === 'ArrowDown') return () => void shiftClaim(claim, persona, 1)
    if (event.altKey || event.ctrlKey || event.metaKey) return null
    if (event.key === 'Enter' || event.key === ' ') return () => toggleClaim(claim.id)
    if (event.key === 'F2') return reword
    if (event.key === 'Delete') return () => void removeClaim(claim)
    return null
  }

  const { strength } = claim
  return (
    <li
      ref={card}
      {...mergeProps(dropProps, carry.dragProps)}
      className={styles.claim}
      data-kind={claim.kind}
      data-claim={claim.id}
      data-drop={zone ?? undefined}
      data-dragging={carry.isDragging || undefined}
      // Focused by react-aria while a keyboard drag looks for its target.
      tabIndex={-1}
      aria-label={claim.text}
    >
      <DragGhost ref={carry.preview} carry={() => ({ what: 'claim', claim })} />
      <div className={styles.card}>
        {isRewording ? (
          <ClaimWords claim={claim} />
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: Firefox starts no drag from within a button
          <div
            ref={face}
            role="button"
            tabIndex={0}
            className={styles.face}
            aria-expanded={isExpanded}
            aria-keyshortcuts="F2 Alt+ArrowUp Alt+ArrowDown Delete"
            onClick={() => toggleClaim(claim.id)}
            onDoubleClick={reword}
            onKeyDown={onKeyDown}
          >
            <span className={styles.text}>{claim.text}</span>
            <span className={styles.strength}>
              <StrengthDots kind={claim.kind} filled={strengthDots(strength)} />
              <span className={styles.counts}>
                {strengthParts(strength).map((part, at, all) => (
                  <Fragment key={part}>
                    <span>{at < all.length - 1 ? `${part} ·` : part}</span>{' '}
                  </Fragment>
                ))}
              </span>
              {strength.contradicting > 0 && (
                <span className={styles.against}>{strength.contradicting} against</span>
              )}
            </span>
          </div>
        )}
        {!isRewording && <ClaimMenu claim={claim} persona={persona} place={place} isLast={nextId === null} />}
        {isExpanded && <ClaimEvidence claim={claim} />}
      </div>
    </li>
  )
})

function zonesFor(carried: Carrying, claim: Claim): readonly Zone[] {
  switch (carried.what) {
    case 'quotes':
      return ['onto']
    case 'evidence':
      return carried.evidence.claimId === claim.id ? [] : ['onto']
    case 'claim':
      return carried.claim.id === claim.id ? [] : ['onto', 'before', 'after']
  }
}
