import { Columns3, HeartPulse, Package, Plus, Users } from 'lucide-react'
import { useDeferredValue, useState } from 'react'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate, useRoute } from '../router/use-route.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { BoardDialogs } from './BoardDialogs.tsx'
import { boardDialog } from './board.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { HealthDialog } from './HealthDialog.tsx'
import { PersonaCard } from './PersonaCard.tsx'
import styles from './PersonasScreen.module.css'
import { Tray } from './Tray.tsx'
import { useSoughtClaim } from './use-sought-claim.ts'

/** How many cards the widest window shows beside the tray. */
const inSight = 6

/** The evidence tray on the left, the personas on the right. */
export function PersonasScreen() {
  const route = useRoute()
  const { data: personas, error } = useEngineQuery('personas.list', {})
  const { data: project } = useEngineQuery('projects.current', {})
  const soughtId = route.screen === 'personas' ? route.personaId : null
  const claimId = route.screen === 'personas' ? (route.claimId ?? null) : null
  useSoughtClaim(route, claimId, personas !== undefined)
  const isEmpty = personas?.length === 0
  const archived = personas?.filter(persona => persona.status === 'archived') ?? []
  const [showsArchived, setShowsArchived] = useState(false)
  const shown =
    personas?.filter(one => showsArchived || one.status !== 'archived' || one.id === soughtId) ?? []
  // The cards that are in sight first; the others get their claims right after, in turns that keep nobody waiting.
  const detailed = useDeferredValue(shown.length, (soughtId ?? claimId) ? shown.length : inSight)
  const [isComparing, setComparing] = useState(false)
  const [isHealthOpen, setHealthOpen] = useState(false)
  return (
    <div className={styles.screen}>
      <Tray quotesInProject={project?.counts.quotes.total ?? 0} />
      <section className={styles.board} aria-label="Board">
        <header className={styles.head}>
          <h1 className={styles.title}>Personas</h1>
          {personas && !isEmpty && (
            <p className={styles.about}>
              {counted(personas.length, 'persona')} from{' '}
              {counted(project?.counts.interviews ?? 0, 'interview')}
            </p>
          )}
          {archived.length > 0 && (
            <Button look="plain" size="small" onPress={() => setShowsArchived(!showsArchived)}>
              {showsArchived ? 'Hide archived' : `${archived.length} archived`}
            </Button>
          )}
          <div className={styles.actions}>
            {!isEmpty && (
              <Button icon={Columns3} onPress={() => setComparing(true)}>
                Compare
              </Button>
            )}
            {!isEmpty && (
              <Button icon={HeartPulse} onPress={() => setHealthOpen(true)}>
                Health
              </Button>
            )}
            <Button icon={Plus} onPress={() => boardDialog.set({ type: 'new-persona' })}>
              New persona
            </Button>
            {!isEmpty && (
              <Button look="primary" icon={Package} onPress={() => navigate({ screen: 'packs' })}>
                Export pack
              </Button>
            )}
          </div>
        </header>
        {error && <EmptyState title="The personas could not be read.">{error.message}</EmptyState>}
        {isEmpty && (
          <EmptyState
            icon={Users}
            title="No personas yet"
            action={
              <Button look="primary" icon={Plus} onPress={() => boardDialog.set({ type: 'new-persona' })}>
                New persona
              </Button>
            }
          >
            A persona is one type of partner with a name of its own, as “Cloud Integrator”. Make one, then
            drag quotes onto it.
          </EmptyState>
        )}
        {personas && !isEmpty && (
          <div className={styles.cards}>
            {shown.map((persona, place) => (
              <PersonaCard
                key={persona.id}
                persona={persona}
                isDetailed={place < detailed}
                isSought={persona.id === soughtId && claimId === null}
              />
            ))}
          </div>
        )}
      </section>
      <BoardDialogs personas={personas ?? []} />
      {isComparing && <CompareDialog personas={shown} onClose={() => setComparing(false)} />}
      {isHealthOpen && <HealthDialog onClose={() => setHealthOpen(false)} />}
    </div>
  )
}
