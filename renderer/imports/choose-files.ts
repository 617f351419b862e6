import { formatOfName, sourceExtensions } from '../../shared/model/source.ts'
import { showFailure } from '../ui/toasts.ts'
import type { ChosenFile } from './read-files.ts'
import { readFiles } from './read-files.ts'

/** Asks for files, in the system's own dialog, and shows how they would be imported. */
export function importFiles(): void {
  ask({ accept: sourceExtensions.join(','), multiple: true }, files =>
    files.map(file => ({ file, folder: '' })),
  )
}

/** Asks for a folder; of what is in it and below, all that some reader reads is taken. */
export function importFolder(): void {
  ask({ webkitdirectory: true }, files =>
    files
      .filter(file => isWanted(file.webkitRelativePath))
      .map(file => ({ file, folder: folderOf(file.webkitRelativePath) })),
  )
}

/** Whether a file found in a folder is to be read: programs leave hidden files and locks of theirs everywhere. */
export function isWanted(path: string): boolean {
  return formatOfName(path) !== null && !path.split('/').some(part => /^(\.|~\$)/.test(part))
}

export function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/')
}

function ask(
  options: Partial<Pick<HTMLInputElement, 'accept' | 'multiple' | 'webkitdirectory'>>,
  found: (files: readonly File[]) => readonly ChosenFile[],
): void {
  const input = Object.assign(document.createElement('input'), { type: 'file', hidden: true, ...options })
  input.dataset.choosing = ''
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])]
    readFiles(async () => found(files)).catch(showFailure)
  })
  // Nothing else holds it while the system's dialog is open: out of the page it may be collected, and its answer lost.
  document.querySelector('input[data-choosing]')?.remove()
  document.body.append(input)
  input.click()
}
