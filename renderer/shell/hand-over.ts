import { call } from '../engine/client.ts'

/** Where a file is to be written; `path` null: nowhere yet, the host hands it out as a download. */
export type Destination = { readonly path: string | null }

/** Asks where a file goes, where the host has dialogs for it. Null when the person closed the dialog. */
export async function chooseDestination(fileName: string): Promise<Destination | null> {
  const { hasDialogs } = await call('host.about', {})
  if (!hasDialogs) return { path: null }
  const path = await call('host.chooseDestination', { fileName })
  return path === null ? null : { path }
}

/** Starts the download of a file that the host hands out at `path`, an address of its own. */
export function download(path: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = path
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}

/** The last part of a path, on whichever system it was written. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
