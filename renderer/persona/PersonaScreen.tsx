import { ChevronLeft, ClipboardCheck, History, Package, Split } from 'lucide-react'
import { kinds } from '../../shared/model/kind.ts'
import { type PersonaStatus, personaStatuses, personaStatusNames } from '../../shared/model/persona.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { packChoice } from '../packs/pack-choice.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { BoardDialogs } from '../personas/BoardDialogs.tsx'
import { boardDialog } from '../personas/board.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { navigate, useRoute } from '../router/use-route.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { ActionDialog } from './ActionDialog.tsx'
import { BusinessPart, DealingPart, OnboardingPart } from './BusinessPart.tsx'
import { CharacteristicDialog } from './CharacteristicDialog.tsx'
import { ClaimsPart } from './ClaimsPart.tsx'
import { EvidenceDialog } from './EvidenceDialog.tsx'
import { HealthPanel } from './HealthPanel.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import { JourneyPart } from './JourneyPart.tsx'
import styles from './PersonaScreen.module.css'
import { ProfileHead } from './ProfileHead.tsx'
import { ProgrammePart } from './ProgrammePart.tsx'
import { personaDialog } from './persona-state.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'

/** One persona: its profile as a page that can be read from top to bottom, and written where it is read. */
export function PersonaScreen() {
  const route = useRoute()
  const id = route.screen === 'persona' ? route.personaId : null
  const sought = route.screen === 'persona' ? (route.claimId ?? null) : null
  if (id === null) return null
  return <Page key={id} id={id} sought={sought} />
}

function Page({ id, sought }: { readonly id: Profile['id']; readonly sought: string | null }) {
  const { data: profile, error } = useEngineQuery('personas.profile', { id })
  if (error) return <EmptyState title="This persona could not be read.">{error.message}</EmptyState>
  if (!profile) return null
  return (
    <div className={styles.screen}>
      <Bar profile={profile} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <ProfileHead profile={profile} />
          <BusinessPart profile={profile} sought={sought} />
          <DealingPart profile={profile} sought={sought} />
          <JourneyPart profile={profile} sought={sought} />
          <OnboardingPart profile={profile} sought={sought} />
          <ProgrammePart profile={profile} />
        </div>
        <div className={styles.column}>
          {kinds.map(kind => (
            <ClaimsPart key={kind} profile={profile} kind={kind} sought={sought} />
          ))}
          <HealthPanel profile={profile} />
        </div>
      </div>
      <Dialogs profile={profile} />
    </div>
  )
}

function Bar({ profile }: { readonly profile: Profile }) {
  const { id, status, behind } = profile
  const isReadOnly = useIsReadOnly()
  const { data: personas = [] } = useEngineQuery('personas.list', {})

  function exportAlone() {
    const others = personas.filter(persona => persona.id !== id).map(persona => persona.id)
    packChoice.set({ ...packChoice.get(), leftOut: new Set(others) })
    navigate({ screen: 'packs' })
  }

  return (
    <div className={styles.bar}>
      <a className={styles.back} href={hrefOf({ screen: 'personas', personaId: id })}>
        <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
        Personas
      </a>
      <p className={styles.behind}>
        {behind.quotes === 0
          ? 'Nobody is behind it yet'
          : `${counted(behind.quotes, 'quote')} from ${counted(behind.people, 'person', 'people')} at ${counted(behind.partners.length, 'partner')}`}
      </p>
      <div className={styles.status}>
        <Select<PersonaStatus>
          label="Status"
          isLabelHidden
          options={personaStatuses.map(one => ({ id: one, label: personaStatusNames[one] }))}
          value={status}
          onChange={next => void perform('personas.update', { id, status: next })}
          isDisabled={isReadOnly}
        />
      </div>
      {!isReadOnly && (
        <Button icon={Split} onPress={() => personaDialog.set({ type: 'split' })}>
          Split…
        </Button>
      )}
      <Button icon={History} onPress={() => personaDialog.set({ type: 'history' })}>
        History
      </Button>
      {!isReadOnly && (
        <Button icon={ClipboardCheck} onPress={() => personaDialog.set({ type: 'review' })}>
          Review
        </Button>
      )}
      <Button look="primary" icon={Package} onPress={exportAlone}>
        Export pack
      </Button>
    </div>
  )
}

function Dialogs({ profile }: { readonly profile: Profile }) {
  const dialog = personaDialog.use()
  const isOnBoard = boardDialog.useOnly(open => open !== null)
  const assertion =
    dialog?.type === 'evidence' && [...profile.claims, ...profile.lines].find(one => one.id === dialog.on.id)
  return (
    <>
      {assertion && <EvidenceDialog on={assertion} />}
      {dialog?.type === 'characteristic' && <CharacteristicDialog profile={profile} />}
      {dialog?.type === 'history' && <HistoryDialog profile={profile} />}
      {dialog?.type === 'split' && <SplitDialog profile={profile} />}
      {dialog?.type === 'review' && <ReviewDialog profile={profile} />}
      {dialog?.type === 'action' && <ActionDialog profile={profile} {...dialog} />}
      {isOnBoard && <OnBoard />}
    </>
  )
}

/** Moving evidence elsewhere needs all personas, which are many words: they are read once somebody does. */
function OnBoard() {
  const { data: personas } = useEngineQuery('personas.list', {})
  return personas ? <BoardDialogs personas={personas} /> : null
}
