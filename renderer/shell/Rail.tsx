import { Building2, ChartNoAxesColumn, MessagesSquare, Package, Quote, Search, Users } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { lastFilter } from '../evidence/evidence-state.ts'
import { hrefOf, type Route } from '../router/route.ts'
import { useRoute } from '../router/use-route.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import { ProjectMenu } from './ProjectMenu.tsx'
import { setPaletteOpen } from './palette-open.ts'
import styles from './Rail.module.css'
import { SaveStatus } from './SaveStatus.tsx'
import { ThemeToggle } from './ThemeToggle.tsx'
import { UndoButtons } from './UndoButtons.tsx'

/** The project, search, the five screens, and whether what was typed is safe. */
export function Rail({ project }: { readonly project: OpenProject }) {
  const { screen } = useRoute()
  const filter = lastFilter.use()
  const { counts } = project
  const places = [
    {
      label: 'Interviews',
      icon: MessagesSquare,
      count: counts.interviews,
      to: { screen: 'interviews', interviewId: null, quoteId: null },
    },
    {
      label: 'Partners',
      icon: Building2,
      count: counts.partners,
      to: { screen: 'partners', section: 'partners', id: null },
    },
    { label: 'Evidence', icon: Quote, count: counts.quotes.total, to: { screen: 'evidence', filter } },
    { label: 'Personas', icon: Users, count: counts.personas, to: { screen: 'personas', personaId: null } },
    { label: 'Insights', icon: ChartNoAxesColumn, count: null, to: { screen: 'insights', filter: {} } },
    { label: 'Packs', icon: Package, count: null, to: { screen: 'packs' } },
  ] as const satisfies readonly { label: string; icon: unknown; count: number | null; to: Route }[]

  return (
    <div className={styles.rail}>
      <ProjectMenu project={project} />
      <Button className={styles.search!} aria-keyshortcuts="Control+K" onPress={() => setPaletteOpen(true)}>
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles.grow}>Search</span>
        <Shortcut keys="Mod+K" />
      </Button>
      <nav aria-label="Project" className={styles.places}>
        {places.map(({ label, icon: Icon, count, to }) => (
          <a
            key={label}
            className={styles.place}
            href={hrefOf(to)}
            aria-current={(screen === 'persona' ? 'personas' : screen) === to.screen ? 'page' : undefined}
          >
            <Icon size={17} strokeWidth={1.75} aria-hidden />
            <span className={styles.grow}>{label}</span>
            {count !== null && <span className={styles.count}>{count.toLocaleString('en-GB')}</span>}
          </a>
        ))}
      </nav>
      <footer className={styles.foot}>
        <div className={styles.tools}>
          <UndoButtons />
          <span className={styles.grow} />
          <ThemeToggle />
        </div>
        <SaveStatus isReadOnly={project.isReadOnly} />
      </footer>
    </div>
  )
}
