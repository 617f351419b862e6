import { BookA, ChevronsUpDown, Copy, DoorOpen, FilePlus2, FolderOpen, Pencil } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { Menu } from '../ui/Menu.tsx'
import { closeProject, saveCopy } from './project-commands.ts'
import { setProjectDialog } from './project-dialog.ts'
import styles from './Rail.module.css'

/** The project's name above the rail, and what can be done with the project as a whole. */
export function ProjectMenu({ project }: { readonly project: OpenProject }) {
  const { interviews, partners } = project.counts
  return (
    <Menu
      label="Project"
      placement="bottom start"
      trigger={
        <Button className={styles.project!}>
          <span className={styles.name}>
            {project.name}
            <ChevronsUpDown size={13} strokeWidth={1.75} aria-hidden />
          </span>
          <span className={styles.counts}>
            {counted(interviews, 'interview')} · {counted(partners, 'partner')}
          </span>
        </Button>
      }
      entries={[
        {
          id: 'rename',
          label: 'Rename project…',
          icon: Pencil,
          isDisabled: project.isReadOnly,
          onAction: () => setProjectDialog('rename'),
        },
        { id: 'copy', label: 'Save a copy…', icon: Copy, onAction: () => void saveCopy(project) },
        {
          id: 'glossary',
          label: 'Glossary',
          icon: BookA,
          onAction: () => navigate({ screen: 'glossary', term: null }),
        },
        'separator',
        { id: 'new', label: 'New project…', icon: FilePlus2, onAction: () => setProjectDialog('new') },
        {
          id: 'open',
          label: 'Open a project…',
          icon: FolderOpen,
          onAction: () => setProjectDialog('open'),
        },
        { id: 'close', label: 'Close project', icon: DoorOpen, onAction: () => void closeProject() },
      ]}
    />
  )
}
