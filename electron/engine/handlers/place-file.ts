import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { ExportedFile } from '../../../shared/contract/packs.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import type { QueryContext } from '../context.ts'
import { samePlace } from './same-place.ts'

/** What is to be written, and where: `path` null for a file of the engine's own, to be handed out as `proposed`. */
type Placing = {
  readonly path: string | null
  readonly proposed: string
  readonly ending: string
  /** What it is called in the sentence that refuses the open project's own place. */
  readonly noun: string
}

/**
 * Writes a file whole or not at all: `write` fills a draft beside its place and calls `place` when nothing can go wrong
 * any more. `conflict` for the open project's own place.
 */
export async function placeFile(
  { engine, project }: Pick<QueryContext, 'engine' | 'project'>,
  { path, proposed, ending, noun }: Placing,
  write: (draft: string, place: () => void, fileName: string) => void | Promise<void>,
): Promise<ExportedFile> {
  const destination =
    path === null ? join(engine.handoutFolder(), `${randomUUID()}.${ending}`) : resolve(path)
  const fileName = path === null ? proposed : basename(destination)
  if (samePlace(project.path, destination)) {
    const reason = `This is the open project itself. Choose another place for the ${noun}.`
    throw new EngineFailure({ kind: 'conflict', reason })
  }
  const draft = join(dirname(destination), `.${randomUUID()}.${ending}`)
  try {
    await write(draft, () => renameSync(draft, destination), fileName)
  } finally {
    rmSync(draft, { force: true })
  }
  return { path: destination, fileName, bytes: statSync(destination).size }
}
