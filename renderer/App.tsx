import { QueryClientProvider } from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { EngineEvent } from '../shared/contract/index.ts'
import { Autocoding } from './autocoding/Autocoding.tsx'
import { invalidate, queryClient } from './engine/query-client.ts'
import { useEngineEvents, useEngineQuery } from './engine/use-engine.ts'
import { EvidenceScreen } from './evidence/EvidenceScreen.tsx'
import { GlossaryScreen } from './glossary/GlossaryScreen.tsx'
import { Imports } from './imports/Imports.tsx'
import { InsightsScreen } from './insights/InsightsScreen.tsx'
import { InterviewsScreen } from './interviews/InterviewsScreen.tsx'
import { PacksScreen } from './packs/PacksScreen.tsx'
import { Palette } from './palette/Palette.tsx'
import { PeopleScreen } from './people/PeopleScreen.tsx'
import { PersonaScreen } from './persona/PersonaScreen.tsx'
import { PersonasScreen } from './personas/PersonasScreen.tsx'
import type { Screen } from './router/route.ts'
import { navigate, useRoute } from './router/use-route.ts'
import { AppShell } from './shell/AppShell.tsx'
import { finishForClosing } from './shell/closing.ts'
import { Codebook } from './tags/Codebook.tsx'
import { EmptyState } from './ui/EmptyState.tsx'
import { resetProjectStores } from './ui/store.ts'
import { Toasts } from './ui/Toasts.tsx'
import { ProjectDialogs } from './welcome/ProjectDialogs.tsx'
import { WelcomeScreen } from './welcome/WelcomeScreen.tsx'

const screens: Readonly<Record<Screen, () => React.ReactNode>> = {
  interviews: InterviewsScreen,
  partners: PeopleScreen,
  evidence: EvidenceScreen,
  personas: PersonasScreen,
  persona: PersonaScreen,
  packs: PacksScreen,
  glossary: GlossaryScreen,
  insights: InsightsScreen,
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      {/* The interface speaks one language; react-aria's own words follow it rather than the browser's. */}
      <I18nProvider locale="en-GB">
        <Project />
        <Toasts />
      </I18nProvider>
    </QueryClientProvider>
  )
}

function Project() {
  useEngineEvents(onEvent)
  const { data: project, error } = useEngineQuery('projects.current', {})
  const { screen } = useRoute()
  const Shown = screens[screen]
  const path = project === null ? null : project?.path
  const before = useRef<string | null>(undefined)
  useLayoutEffect(() => {
    if (path === undefined) return
    resetProjectStores()
    // A project that is opened begins at its interviews; a page that is loaded again stays where it was.
    if (path !== null && before.current !== undefined) {
      navigate({ screen: 'interviews', interviewId: null, quoteId: null }, { isReplacing: true })
    }
    before.current = path
  }, [path])

  if (error) return <EmptyState title="Throughline cannot reach its engine.">{error.message}</EmptyState>
  if (project === undefined) return null
  return (
    <>
      {project === null ? (
        <WelcomeScreen />
      ) : (
        <AppShell key={project.path} project={project}>
          <Shown />
          <Palette />
          <Autocoding />
          <Codebook />
          <Imports project={project} />
        </AppShell>
      )}
      <ProjectDialogs project={project} />
    </>
  )
}

function onEvent(event: EngineEvent) {
  if (event.type === 'closing') void finishForClosing()
  else invalidate(event)
}
