import { join } from 'node:path'

/** The folder that holds everything. */
export const root = join(import.meta.dirname, '..')

export const inRoot = (...path: readonly string[]) => join(root, ...path)

/** npm runs scripts in the repository; what a person typed is meant from where they stand. */
export function returnToCallersFolder(script: string) {
  const { npm_lifecycle_event: running, INIT_CWD: folder } = process.env
  if (running === script && folder) process.chdir(folder)
}
