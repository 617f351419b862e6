import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { RecentProject } from '../../shared/contract/projects.ts'
import { perform } from '../engine/perform.ts'
import { queryClient } from '../engine/query-client.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { IconButton } from '../ui/Button.tsx'
import { OpeningFailureNote } from './OpeningFailureNote.tsx'
import { splitPath } from './paths.ts'
import styles from './RecentProjects.module.css'
import type { Opening } from './use-opening.ts'
import { whenText } from './when-text.ts'

/** Projects opened on this computer; those that are gone say so and can be forgotten. */
export function RecentProjects({ opening }: { readonly opening: Opening }) {
  const { data: recent } = useEngineQuery('projects.recent', {})
  useEffect(() => {
    // A file may have come or gone while another window was in front.
    window.addEventListener('focus', readAgain)
    return () => window.removeEventListener('focus', readAgain)
  }, [])
  if (!recent) return null
  return (
    <section className={styles.recent} aria-labelledby="recent-projects">
      <h2 className={styles.title} id="recent-projects">
        Recent projects
      </h2>
      {recent.length === 0 ? (
        <p className={styles.none}>
          Projects you open are listed here. If you are new, begin with the sample: fourteen conversations,
          read, tagged and turned into four personas.
        </p>
      ) : (
        <ul className={styles.list}>
          {recent.map(project => (
            <Recent key={project.path} project={project} opening={opening} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Recent({ project, opening }: { readonly project: RecentProject; readonly opening: Opening }) {
  const { name, path, openedAt, exists } = project
  const { folder, name: fileName } = splitPath(path)
  return (
    <li className={styles.row} data-gone={!exists || undefined}>
      <div className={styles.line}>
        <AriaButton className={styles.open!} isDisabled={!exists} onPress={() => void opening.open(path)}>
          <span className={styles.name}>{name}</span>
          <span className={styles.when}>{whenText(openedAt, new Date())}</span>
          <span className={styles.path} title={path}>
            <span className={styles.folder}>{folder}</span>
            <span className={styles.file}>{fileName}</span>
          </span>
          {!exists && <span className={styles.gone}>No longer there: moved, renamed or deleted.</span>}
        </AriaButton>
        <div className={styles.forget}>
          <IconButton
            label={`Forget ${name}`}
            icon={X}
            size="small"
            onPress={async () => {
              if (await perform('projects.forget', { path })) readAgain()
            }}
          />
        </div>
      </div>
      {opening.failure?.path === path && <OpeningFailureNote opening={opening} />}
    </li>
  )
}

function readAgain() {
  void queryClient.invalidateQueries({ queryKey: ['projects.recent'] })
}
