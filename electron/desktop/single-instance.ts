import { resolve } from 'node:path'
import { app } from 'electron'

/** The project file a command line names: `--project FILE`, `--project=FILE`, or any `.throughline` file. */
export function projectArgument(args: readonly string[], folder: string): string | null {
  const at = args.findIndex(arg => arg === '--project' || arg.startsWith('--project='))
  const named = args[at]?.startsWith('--project=') ? args[at].slice('--project='.length) : args[at + 1]
  if (at >= 0 && named && !named.startsWith('-')) return resolve(folder, named)
  const file = args.find(arg => !arg.startsWith('-') && arg.toLowerCase().endsWith('.throughline'))
  return file === undefined ? null : resolve(folder, file)
}

/**
 * Makes this the one running Throughline, to which files opened later are handed; false when there already is
 * one, which has then been given `project`.
 */
export function claimInstance(
  project: string | null,
  heed: { readonly open: (path: string) => void; readonly show: () => void },
): boolean {
  // Chromium reorders the arguments a second instance passes on; what is handed over here stays as it is.
  if (!app.requestSingleInstanceLock({ project })) return false
  app.on('second-instance', (_event, args, folder, handed) => {
    heed.show()
    const path = handedProject(handed) ?? projectArgument(args.slice(1), folder)
    if (path !== null) heed.open(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    heed.show()
    heed.open(path)
  })
  return true
}

function handedProject(handed: unknown) {
  if (typeof handed !== 'object' || handed === null || !('project' in handed)) return null
  return typeof handed.project === 'string' ? handed.project : null
}
