import type { OpenProject } from '../../shared/contract/projects.ts'
import { call } from '../engine/client.ts'
import { showFailure, showToast } from '../ui/toasts.ts'
import { storeTyped } from './closing.ts'
import { baseName, chooseDestination, download } from './hand-over.ts'

/** Writes a copy of the open project where the person wants it; the project stays open. */
export async function saveCopy(project: Pick<OpenProject, 'path'>): Promise<void> {
  try {
    await storeTyped()
    const destination = await chooseDestination(baseName(project.path))
    if (!destination) return
    const copy = await call('projects.saveCopy', { path: destination.path })
    if (destination.path === null) {
      download(copy.path, copy.fileName)
      showToast({ text: `Your browser is saving a copy: ${copy.fileName}` })
      return
    }
    showToast({
      text: `Saved a copy: ${copy.fileName}`,
      action: {
        label: 'Show in folder',
        run: () => void call('host.reveal', { path: copy.path }).catch(showFailure),
      },
    })
  } catch (failure) {
    showFailure(failure)
  }
}

/** Closes the project, once what is typed is stored. */
export async function closeProject(): Promise<void> {
  try {
    await storeTyped()
    await call('projects.close', {})
  } catch (failure) {
    showFailure(failure)
  }
}
