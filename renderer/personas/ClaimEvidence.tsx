import { ArrowUpRight, CircleMinus, EllipsisVertical, MoveRight, ThumbsDown, ThumbsUp } from 'lucide-react'
import type { Claim, Evidence } from '../../shared/model/persona.ts'
import { QuoteCard } from '../quotes/QuoteCard.tsx'
import { shortened } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { boardDialog, takeOff, turnEvidence } from './board.ts'
import styles from './ClaimEvidence.module.css'
import { DragGhost } from './DragGhost.tsx'
import { useCarry } from './use-carry.ts'

/** The quotes for and against a claim: what supports it first, what was withdrawn last. */
export function ClaimEvidence({ claim }: { readonly claim: Pick<Claim, 'text' | 'evidence'> }) {
  if (claim.evidence.length === 0)
    return (
      <p className={styles.none}>No evidence yet. Drag a quote here, or find one in the tray and press L.</p>
    )
  return (
    <ul className={styles.list} aria-label={`Evidence for “${claim.text}”`}>
      {claim.evidence
        .toSorted((one, other) => rank(one) - rank(other))
        .map(evidence => (
          <PieceOfEvidence key={evidence.id} evidence={evidence} />
        ))}
    </ul>
  )
}

function rank(evidence: Evidence): number {
  if (evidence.isWithdrawn) return 2
  return evidence.stance === 'contradicts' ? 1 : 0
}

function PieceOfEvidence({ evidence }: { readonly evidence: Evidence }) {
  const { quote, isWithdrawn } = evidence
  const carry = useCarry({ carry: () => ({ what: 'evidence', evidence }) })
  const place = { screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id } as const
  const isAgainst = evidence.stance === 'contradicts'
  const words = shortened(quote.exact, 40)
  return (
    <li
      {...carry.dragProps}
      className={styles.piece}
      data-evidence={evidence.id}
      data-stance={evidence.stance}
      data-dragging={carry.isDragging || undefined}
    >
      <DragGhost ref={carry.preview} carry={() => ({ what: 'evidence', evidence })} />
      <QuoteCard
        quote={quote}
        isWithdrawn={isWithdrawn}
        {...(isWithdrawn ? {} : { href: hrefOf(place) })}
        actions={
          <>
            {!isWithdrawn && (
              <IconButton
                label={`Open in interview: “${words}”`}
                icon={ArrowUpRight}
                size="small"
                onPress={() => navigate(place)}
              />
            )}
            <Menu
              label="Evidence"
              trigger={<IconButton label={`More for “${words}”`} icon={EllipsisVertical} size="small" />}
              entries={[
                {
                  id: 'open',
                  label: 'Open in interview',
                  icon: ArrowUpRight,
                  isDisabled: isWithdrawn,
                  onAction: () => navigate(place),
                },
                {
                  id: 'turn',
                  label: isAgainst ? 'Turn into supports' : 'Turn into contradicts',
                  icon: isAgainst ? ThumbsUp : ThumbsDown,
                  onAction: () => void turnEvidence(evidence),
                },
                {
                  id: 'move',
                  label: 'Move to…',
                  icon: MoveRight,
                  onAction: () => boardDialog.set({ type: 'move-evidence', evidence }),
                },
                'separator',
                {
                  id: 'off',
                  label: 'Take off this claim',
                  icon: CircleMinus,
                  onAction: () => void takeOff(evidence),
                },
              ]}
            />
          </>
        }
      >
        {isAgainst && (
          <p className={styles.against}>
            <ThumbsDown size={13} strokeWidth={1.75} aria-hidden />
            Contradicts the claim
          </p>
        )}
      </QuoteCard>
    </li>
  )
}
