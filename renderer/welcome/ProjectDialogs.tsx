import { useCallback } from 'react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { useEngineEvents } from '../engine/use-engine.ts'
import { setProjectDialog, useProjectDialog } from '../shell/project-dialog.ts'
import { NewProject } from './NewProject.tsx'
import { OpenProjectDialog } from './OpenProjectDialog.tsx'
import { RenameProject } from './RenameProject.tsx'

/** The dialogs about projects, over the welcome screen and over an open project alike. */
export function ProjectDialogs({ project }: { readonly project: OpenProject | null }) {
  const shown = useProjectDialog()
  const close = useCallback(() => setProjectDialog(null), [])
  useEngineEvents(
    useCallback(event => {
      if (event.type !== 'menu') return
      if (event.command === 'new-project') setProjectDialog('new')
      if (event.command === 'open-project') setProjectDialog('open')
    }, []),
  )
  if (shown === 'new') return <NewProject onClose={close} />
  if (shown === 'open') return <OpenProjectDialog onClose={close} />
  if (shown === 'rename' && project) return <RenameProject name={project.name} onClose={close} />
  return null
}
