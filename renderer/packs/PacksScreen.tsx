import { useQueries } from '@tanstack/react-query'
import { Copy, Package } from 'lucide-react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import type { Persona } from '../../shared/model/persona.ts'
import { engineQuery, useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { saveCopy } from '../shell/project-commands.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ConsentNotice } from './ConsentNotice.tsx'
import { ExportResult } from './ExportResult.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { NamesSwitch } from './NamesSwitch.tsx'
import { PackPreview } from './PackPreview.tsx'
import styles from './PacksScreen.module.css'
import { PersonaChoice } from './PersonaChoice.tsx'
import { packChoice } from './pack-choice.ts'
import { namedIn, quotesBehind } from './pack-voices.ts'
import { usePackExport } from './use-pack-export.ts'

/** A pack is chosen on the left and seen on the right, as whoever gets it will see it. */
export function PacksScreen() {
  const { data: personas, error } = useEngineQuery('personas.list', {})
  const { data: project } = useEngineQuery('projects.current', {})
  if (error) return <EmptyState title="The personas could not be read.">{error.message}</EmptyState>
  if (!personas || !project) return null
  const current = personas.filter(persona => persona.status !== 'archived')
  return current.length === 0 ? (
    <NoPersonas project={project} />
  ) : (
    <Packing personas={current} project={project} />
  )
}

function Packing({
  personas,
  project,
}: {
  readonly personas: readonly Persona[]
  readonly project: OpenProject
}) {
  const choice = packChoice.use()
  const { state, run, cancel, forget } = usePackExport()
  const personaIds = personas.map(persona => persona.id).filter(id => !choice.leftOut.has(id))
  const { format, withNames } = choice
  // What is said on the lines of profiles is in the pack as well; claims tell most of it until those are read.
  const profiles = useQueries({ queries: personaIds.map(id => engineQuery('personas.profile', { id })) })
  const quotes = quotesBehind(
    personas
      .filter(persona => !choice.leftOut.has(persona.id))
      .map(persona => profiles.find(one => one.data?.id === persona.id)?.data ?? persona),
  )

  function change(changed: Partial<typeof choice>) {
    packChoice.set({ ...choice, ...changed })
    if (state.is !== 'running') forget()
  }

  return (
    <div className={styles.screen}>
      <section className={styles.choices} aria-labelledby="packs-title">
        <header className={styles.head}>
          <h1 className={styles.title} id="packs-title">
            Packs
          </h1>
          <p className={styles.about}>Personas and their evidence, to hand around.</p>
        </header>
        <div className={styles.fields}>
          <PersonaChoice
            personas={personas}
            chosen={personaIds}
            onChange={chosen =>
              change({ leftOut: new Set(personas.map(one => one.id).filter(id => !chosen.includes(id))) })
            }
          />
          <NamesSwitch isOn={withNames} onChange={isOn => change({ withNames: isOn })} {...namedIn(quotes)} />
          <FormatChoice format={format} onChange={chosen => change({ format: chosen })} />
        </div>
        <div className={styles.export}>
          <Button
            look="primary"
            icon={Package}
            isDisabled={personaIds.length === 0}
            onPress={() => void run({ projectName: project.name, format, personaIds, withNames })}
          >
            {personaIds.length === 0 ? 'Export' : `Export ${counted(personaIds.length, 'persona')}`}
          </Button>
          <ExportResult state={state} onCancel={cancel} />
        </div>
        <CopyNote project={project} />
      </section>
      <section className={styles.preview} aria-label="Preview">
        <ConsentNotice personas={personas} personaIds={personaIds} />
        <PackPreview personaIds={personaIds} withNames={withNames} />
      </section>
    </div>
  )
}

function CopyNote({ project }: { readonly project: OpenProject }) {
  return (
    <footer className={styles.copy}>
      <p className={styles.about}>
        For a colleague who goes on with the research: the whole project, interviews and all.
      </p>
      <Button size="small" icon={Copy} onPress={() => void saveCopy(project)}>
        Save a copy of the project
      </Button>
    </footer>
  )
}

function NoPersonas({ project }: { readonly project: OpenProject }) {
  return (
    <div className={styles.bare}>
      <h1 className={styles.title}>Packs</h1>
      <EmptyState
        icon={Package}
        title="No personas to pack yet"
        action={
          <>
            <Button look="primary" onPress={() => navigate({ screen: 'personas', personaId: null })}>
              Go to personas
            </Button>
            <Button icon={Copy} onPress={() => void saveCopy(project)}>
              Save a copy of the project
            </Button>
          </>
        }
      >
        A pack is a set of personas with the quotes behind them, as a web page, a PDF or data. Make a persona
        first.
      </EmptyState>
    </div>
  )
}
