import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export type RendererFile = { readonly type: string; readonly path: string; readonly isHashed: boolean }

/** The pages as built: every file by its URL path, and `index.html` itself. */
export type RendererFiles = {
  readonly index: string
  readonly files: ReadonlyMap<string, RendererFile>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
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
      const type = types[extname(entry.name)]
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
