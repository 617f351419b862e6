import { BookOpen, FilePlus2, FolderOpen, type LucideIcon } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useEngineQuery } from '../engine/use-engine.ts'
import { setProjectDialog } from '../shell/project-dialog.ts'
import { ThemeToggle } from '../shell/ThemeToggle.tsx'
import { Logo } from './Logo.tsx'
import { OpeningFailureNote } from './OpeningFailureNote.tsx'
import { RecentProjects } from './RecentProjects.tsx'
import { Thread } from './Thread.tsx'
import { useOpening } from './use-opening.ts'
import styles from './WelcomeScreen.module.css'

/** What Throughline is, and the ways into a project. */
export function WelcomeScreen() {
  const { data: host } = useEngineQuery('host.about', {})
  const opening = useOpening()
  const isOpeningSample = opening.busyWith === null
  return (
    <main className={styles.page}>
      <section className={styles.about} aria-labelledby="welcome">
        <p className={styles.brand}>
          <Logo size={34} />
          Throughline
        </p>
        <div className={styles.promise}>
          <h1 className={styles.sentence} id="welcome">
            Partner personas you can trace, word for word, back to what partners said.
          </h1>
          <Thread />
        </div>
        <p className={styles.local}>
          Everything stays on this computer. A project is one file, and it is yours.
          {host && <span className={styles.version}>Version {host.version}</span>}
        </p>
      </section>
      <div className={styles.ways}>
        <div className={styles.tools}>
          <ThemeToggle />
        </div>
        <div className={styles.column}>
          <div className={styles.actions}>
            <Way
              icon={FilePlus2}
              title="New project"
              text="An empty file for your own interviews"
              isPrimary
              onPress={() => setProjectDialog('new')}
            />
            <Way
              icon={FolderOpen}
              title="Open a project"
              text="A .throughline file on this computer"
              onPress={() => setProjectDialog('open')}
            />
            <Way
              icon={BookOpen}
              title={isOpeningSample ? 'Writing the sample…' : 'Open the sample'}
              text="A vendor’s research with four finished personas"
              onPress={() => void opening.openSample()}
            />
          </div>
          {opening.failure?.path === null && <OpeningFailureNote opening={opening} />}
          <RecentProjects opening={opening} />
        </div>
      </div>
    </main>
  )
}

function Way({
  icon: Icon,
  title,
  text,
  isPrimary = false,
  onPress,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly text: string
  readonly isPrimary?: boolean
  readonly onPress: () => void
}) {
  return (
    <AriaButton className={styles.way!} data-primary={isPrimary || undefined} onPress={onPress}>
      <Icon size={20} strokeWidth={1.6} aria-hidden />
      <span className={styles.wayTitle}>{title}</span>
      <span className={styles.wayText}>{text}</span>
    </AriaButton>
  )
}
