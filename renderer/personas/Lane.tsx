import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { type Kind, kindNames, kindPlurals } from '../../shared/model/kind.ts'
import type { Persona } from '../../shared/model/persona.ts'
import { IconButton } from '../ui/Button.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import { addClaim, moveClaim } from './board.ts'
import { ClaimCard } from './ClaimCard.tsx'
import { dropCarried } from './carrying.ts'
import styles from './Lane.module.css'
import { usePlace } from './use-place.ts'

/** A persona's claims of one kind. What is dropped on it becomes a new claim; a claim goes to its end. */
export function Lane({ persona, kind }: { readonly persona: Persona; readonly kind: Kind }) {
  const lane = useRef<HTMLElement>(null)
  const claims = persona.claims.filter(claim => claim.kind === kind)
  const { dropProps, zone } = usePlace({
    ref: lane,
    accepts: () => ['onto'],
    onDrop: carried => {
      if (carried.what !== 'claim') dropCarried(carried, { personaId: persona.id, kind })
      else if (claims.at(-1)?.id !== carried.claim.id) void moveClaim(carried.claim, persona, kind, null)
    },
  })
  return (
    <section
      ref={lane}
      {...dropProps}
      className={styles.lane}
      data-kind={kind}
      data-lane={kind}
      data-drop={zone ?? undefined}
      tabIndex={-1}
      aria-label={`${kindPlurals[kind]} of ${persona.name}`}
    >
      <header className={styles.head}>
        <KindBadge kind={kind} isSilent />
        <h3 className={styles.title}>{kindPlurals[kind]}</h3>
        <span className={styles.add}>
          <IconButton
            label={`Add a ${kindNames[kind].toLowerCase()} to ${persona.name}`}
            icon={Plus}
            size="small"
            onPress={() => void addClaim(persona.id, kind)}
          />
        </span>
        <span className={styles.count}>{zone ? 'New claim' : claims.length}</span>
      </header>
      {claims.length === 0 ? (
        <p className={styles.empty}>Drop a quote here</p>
      ) : (
        <ul className={styles.claims}>
          {claims.map((claim, place) => (
            <ClaimCard
              key={claim.id}
              claim={claim}
              persona={persona}
              place={place}
              nextId={claims[place + 1]?.id ?? null}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
