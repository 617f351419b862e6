import { ArrowDown, ArrowUp, EllipsisVertical, ListPlus, ListTree, Trash2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Line } from '../../shared/model/profile.ts'
import { strengthDots } from '../../shared/model/strength.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { expandedClaims, toggleClaim } from '../personas/board.ts'
import { ClaimEvidence } from '../personas/ClaimEvidence.tsx'
import { strengthParts } from '../personas/claim-words.ts'
import { sourceText } from '../quotes/source-words.ts'
import { IconButton } from '../ui/Button.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { StrengthDots } from '../ui/StrengthDots.tsx'
import styles from './AssertionItem.module.css'
import { EditableText } from './EditableText.tsx'
import { type Assertion, personaDialog, remove, reword, shiftLine } from './persona-state.ts'

/** What a persona says, with who said so: a claim as a card, a line of the profile as a line. */
export function AssertionItem({
  assertion,
  among = [],
  isSought = false,
  isToBeAsked = false,
}: {
  readonly assertion: Assertion
  /** The lines of its section, for one that can change places. */
  readonly among?: readonly Line[]
  /** The address asks for this one. */
  readonly isSought?: boolean
  /** The last review said so. */
  readonly isToBeAsked?: boolean
}) {
  const item = useRef<HTMLLIElement>(null)
  const isReadOnly = useIsReadOnly()
  const isExpanded = expandedClaims.useOnly(ids => ids.has(assertion.id))
  const { strength, evidence, text } = assertion
  const kind = 'section' in assertion ? null : assertion.kind
  const isAssumption = strength.quotes === 0
  const counts = isAssumption ? 'Assumption' : strengthParts(strength).join(' · ')
  const says = strength.contradicting > 0 ? `${counts} ${strength.contradicting} against` : counts
  const [words] = evidence.filter(piece => piece.stance === 'supports' && !piece.isWithdrawn)

  useEffect(() => {
    if (!isSought) return
    item.current?.scrollIntoView({ block: 'center' })
    item.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true })
  }, [isSought])

  return (
    <li
      ref={item}
      className={styles.item}
      data-kind={kind ?? undefined}
      data-claim={assertion.id}
      data-assumption={isAssumption || undefined}
    >
      {kind && (
        <span className={styles.badge}>
          <KindBadge kind={kind} />
        </span>
      )}
      <div className={styles.body}>
        <EditableText
          label={kind ? 'Claim' : 'Line'}
          value={text}
          placeholder=""
          maxLength={500}
          look={kind ? 'strong' : 'body'}
          onSave={next => reword(assertion, next)}
        />
        <button
          type="button"
          className={styles.strength}
          aria-expanded={isExpanded}
          aria-label={`${says}: evidence for “${text}”`}
          onClick={() => toggleClaim(assertion.id)}
        >
          {kind && !isAssumption && <StrengthDots kind={kind} filled={strengthDots(strength)} />}
          {isAssumption ? <span className={styles.assumption}>{counts}</span> : <span>{counts}</span>}{' '}
          {strength.contradicting > 0 && (
            <span className={styles.against}>{strength.contradicting} against</span>
          )}
        </button>
        {isToBeAsked && <p className={styles.again}>To be asked again, the last review says</p>}
        {kind && words && !isExpanded && (
          <figure className={styles.quote}>
            <blockquote>“{words.quote.exact.trim()}”</blockquote>
            <figcaption>{sourceText(words.quote.source)}</figcaption>
          </figure>
        )}
        {isExpanded && <ClaimEvidence claim={assertion} />}
      </div>
      <span className={styles.menu}>
        <Menu
          label={text}
          trigger={<IconButton label={`More for “${text}”`} icon={EllipsisVertical} size="small" />}
          entries={entriesFor(assertion, { among, isExpanded, isReadOnly })}
        />
      </span>
    </li>
  )
}

function entriesFor(
  assertion: Assertion,
  {
    among,
    isExpanded,
    isReadOnly,
  }: { readonly among: readonly Line[]; readonly isExpanded: boolean; readonly isReadOnly: boolean },
): readonly MenuEntry[] {
  const show: MenuEntry = {
    id: 'show',
    label: isExpanded ? 'Hide evidence' : 'Show evidence',
    icon: ListTree,
    onAction: () => toggleClaim(assertion.id),
  }
  if (isReadOnly) return [show]
  const place = among.findIndex(line => line.id === assertion.id)
  const shift = (by: -1 | 1) => {
    if ('section' in assertion) void shiftLine(assertion, among, by)
  }
  return [
    {
      id: 'add',
      label: 'Add evidence…',
      icon: ListPlus,
      onAction: () => personaDialog.set({ type: 'evidence', on: assertion }),
    },
    show,
    ...(among.length > 1
      ? ([
          'separator',
          {
            id: 'up',
            label: 'Move up',
            icon: ArrowUp,
            isDisabled: place === 0,
            onAction: () => shift(-1),
          },
          {
            id: 'down',
            label: 'Move down',
            icon: ArrowDown,
            isDisabled: place === among.length - 1,
            onAction: () => shift(1),
          },
        ] as const)
      : []),
    'separator',
    {
      id: 'remove',
      label: 'Delete',
      icon: Trash2,
      tone: 'danger',
      onAction: () => void remove(assertion),
    },
  ]
}
