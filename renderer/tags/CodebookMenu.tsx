import { Download, Ellipsis, Upload } from 'lucide-react'
import type { CodebookFormat } from '../../shared/contract/tags.ts'
import { codebookFileName } from '../../shared/model/file-name.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { storeTyped } from '../shell/closing.ts'
import { chooseDestination, download } from '../shell/hand-over.ts'
import { IconButton } from '../ui/Button.tsx'
import { Menu, type MenuEntry } from '../ui/Menu.tsx'
import { showFailure, showToast } from '../ui/toasts.ts'
import { codebookDialog } from './codebook-state.ts'

/** The codebook as a file: out as CSV or REFI-QDA, and in from either. */
export function CodebookMenu({
  isEmpty,
  isReadOnly,
}: {
  readonly isEmpty: boolean
  readonly isReadOnly: boolean
}) {
  const { data: project } = useEngineQuery('projects.current', {})
  const exportAs = (format: CodebookFormat): MenuEntry => ({
    id: format,
    label: format === 'csv' ? 'Export as CSV' : 'Export as REFI-QDA (.qdc)',
    icon: Download,
    isDisabled: isEmpty,
    onAction: () => void exportCodebook(format, project?.name ?? ''),
  })
  return (
    <Menu
      label="The codebook as a file"
      trigger={<IconButton label="Import and export" icon={Ellipsis} />}
      entries={[
        {
          id: 'import',
          label: 'Import a codebook…',
          icon: Upload,
          isDisabled: isReadOnly,
          onAction: () => codebookDialog.set({ type: 'import' }),
        },
        'separator',
        exportAs('csv'),
        exportAs('qdc'),
      ]}
    />
  )
}

async function exportCodebook(format: CodebookFormat, projectName: string): Promise<void> {
  try {
    await storeTyped()
    const destination = await chooseDestination(codebookFileName(projectName, format))
    if (!destination) return
    const done = await perform('tags.exportCodebook', { format, path: destination.path })
    if (!done) return
    if (destination.path === null) download(done.value.path, done.value.fileName)
    showToast({
      text:
        destination.path === null
          ? `Your browser is saving ${done.value.fileName}.`
          : `Written: ${done.value.fileName}.`,
    })
  } catch (failure) {
    showFailure(failure)
  }
}
