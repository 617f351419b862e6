import { Archive, Copy, EllipsisVertical, FileUser, Merge, Pencil, Trash2 } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import { kinds } from '../../shared/model/kind.ts'
import type { Persona } from '../../shared/model/persona.ts'
import { hrefOf } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'
import { IconButton } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Menu } from '../ui/Menu.tsx'
import { archivePersona, boardDialog, duplicatePersona, moveClaim, removePersona } from './board.ts'
import { carriedKind, dropCarried } from './carrying.ts'
import { findingsOf } from './claim-words.ts'
import { Lane } from './Lane.tsx'
import styles from './PersonaCard.module.css'
import { PersonaTile } from './PersonaTile.tsx'
import { usePlace } from './use-place.ts'

/** A persona on the board, with a lane for each kind. What is dropped beside the lanes goes to the lane of its own kind. */
export const PersonaCard = memo(function PersonaCard({
  persona,
  isDetailed,
  isSought,
}: {
  readonly persona: Persona
  /** Whether its claims are drawn yet. */
  readonly isDetailed: boolean
  /** The address asks for this one. */
  readonly isSought: boolean
}) {
  const card = useRef<HTMLElement>(null)
  const { dropProps, zone } = usePlace({
    ref: card,
    accepts: () => ['onto'],
    onDrop: carried => {
      const kind = carriedKind(carried)
      if (carried.what === 'claim') void moveClaim(carried.claim, persona, kind, null)
      else dropCarried(carried, { personaId: persona.id, kind })
    },
  })
  useEffect(() => {
    if (!isSought) return
    card.current?.scrollIntoView({ block: 'start', inline: 'center' })
    card.current?.focus({ preventScroll: true })
  }, [isSought])

  const findings = findingsOf(persona)
  return (
    <article
      ref={card}
      {...dropProps}
      className={styles.card}
      data-persona={persona.id}
      data-drop={zone ?? undefined}
      data-sought={isSought || undefined}
      tabIndex={-1}
      aria-label={persona.name}
    >
      <header className={styles.head}>
        <PersonaTile name={persona.name} color={persona.color} portrait={persona.portrait} />
        <div className={styles.who}>
          <h2 className={styles.name}>
            <a className={styles.open} href={hrefOf({ screen: 'persona', personaId: persona.id })}>
              {persona.name}
            </a>
          </h2>
          {persona.summary && <p className={styles.summary}>{persona.summary}</p>}
        </div>
        <Menu
          label={persona.name}
          trigger={<IconButton label={`More for ${persona.name}`} icon={EllipsisVertical} size="small" />}
          entries={[
            {
              id: 'open',
              label: 'Open the profile',
              icon: FileUser,
              onAction: () => navigate({ screen: 'persona', personaId: persona.id }),
            },
            {
              id: 'edit',
              label: 'Edit…',
              icon: Pencil,
              onAction: () => boardDialog.set({ type: 'edit-persona', persona }),
            },
            {
              id: 'duplicate',
              label: 'Duplicate',
              icon: Copy,
              onAction: () => void duplicatePersona(persona),
            },
            {
              id: 'merge',
              label: 'Merge into another…',
              icon: Merge,
              onAction: () => boardDialog.set({ type: 'merge-persona', persona }),
            },
            {
              id: 'archive',
              label: persona.status === 'archived' ? 'Take out of the archive' : 'Archive',
              icon: Archive,
              onAction: () => void archivePersona(persona),
            },
            'separator',
            {
              id: 'remove',
              label: 'Remove persona',
              icon: Trash2,
              tone: 'danger',
              onAction: () => void removePersona(persona),
            },
          ]}
        />
      </header>
      <div className={styles.findings}>
        {persona.claims.length === 0 ? (
          <Chip>No claims yet</Chip>
        ) : findings.length === 0 ? (
          <Chip>Every claim has evidence</Chip>
        ) : (
          findings.map(finding => <Chip key={finding}>{finding}</Chip>)
        )}
      </div>
      {isDetailed && kinds.map(kind => <Lane key={kind} persona={persona} kind={kind} />)}
    </article>
  )
})
