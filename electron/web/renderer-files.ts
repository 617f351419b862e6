import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentTypes } from '../host-shared/content-types.ts'

export type RendererFile = { readonly type: string; readonly path: string; readonly isHashed: boolean }

/** The pages as built: every file by its URL path, and `index.html` itself. */
export type RendererFiles = {
  readonly index: string
  readonly files: ReadonlyMap<string, RendererFile>
}

/**
 * Reads which files there are, once, at the start: a request can only name one of them, so no path in a request
 * ever reaches the file system. Rejects with a plain sentence if the pages are not built.
 */
export async function readRendererFiles(folder: string): Promise<RendererFiles> {
  const files = new Map<string, RendererFile>()
  let index: string
  try {
    index = await readFile(join(folder, 'index.html'), 'utf8')
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const type = contentTypes[extname(entry.name)]
      if (!entry.isFile() || type === undefined) continue
      const path = join(entry.parentPath, entry.name)
      const url = `/${path
        .slice(folder.length + 1)
        .split(sep)
        .join('/')}`
      files.set(url, { type, path, isHashed: url.startsWith('/assets/') })
    }
  } catch {
    throw new Error(`The pages of Throughline are not in ${folder}. Run "npm run build" first.`)
  }
  files.delete('/index.html')
  return { index, files }
}
