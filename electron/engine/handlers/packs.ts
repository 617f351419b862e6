import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { EngineFailure } from '../../../shared/errors.ts'
import { packFileName } from '../../../shared/model/file-name.ts'
import type { PersonaId } from '../../../shared/model/ids.ts'
import type { Pack } from '../../../shared/model/pack.ts'
import type { Persona } from '../../../shared/model/persona.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { buildPack } from '../pack/build-pack.ts'
import { type PackPageOptions, readPackFonts, renderPackPage } from '../pack/pack-page.ts'
import { listPersonas } from '../store/personas.ts'
import { countProject, countUnplaced, projectRow } from '../store/projects.ts'
import { listTags } from '../store/tags.ts'
import { samePlace } from './same-place.ts'

export const packs: HandlersOf<'packs'> = {
  'packs.preview': (selection, context) => pageOf(context, packOf(context, selection)),
  'packs.export': async ({ format, path, ...selection }, context, call) => {
    call.progress('Gathering the evidence', 0, 3)
    const pack = packOf(context, selection)
    const fileName = packFileName(pack.project, format)
    const destination =
      path === null ? join(context.engine.handoutFolder(), `${randomUUID()}.${format}`) : resolve(path)
    if (samePlace(context.project.path, destination)) {
      throw new EngineFailure({
        kind: 'conflict',
        reason: 'This is the open project itself. Choose another place for the pack.',
      })
    }
    const draft = join(dirname(destination), `.${randomUUID()}.${format}`)
    try {
      call.progress('Writing the pages', 1, 3)
      if (format === 'json') writeFileSync(draft, `${JSON.stringify(pack, null, 2)}\n`)
      else if (format === 'html') writeFileSync(draft, pageOf(context, pack))
      else
        await print(context, pageOf(context, pack, { paper: 'A4' }), draft, call.signal, () =>
          call.progress('Printing the PDF', 2, 3),
        )
      if (call.signal.aborted) throw new EngineFailure({ kind: 'cancelled' })
      renameSync(draft, destination)
    } finally {
      rmSync(draft, { force: true })
    }
    call.progress('Done', 3, 3)
    return {
      path: destination,
      fileName: path === null ? fileName : basename(destination),
      bytes: statSync(destination).size,
    }
  },
}

type Selection = { readonly personaIds: readonly PersonaId[]; readonly withNames: boolean }

function packOf({ read, engine }: QueryContext, { personaIds, withNames }: Selection): Pack {
  const counts = countProject(read)
  return buildPack(chosen(listPersonas(read), personaIds), {
    projectName: projectRow(read).name,
    createdAt: engine.now(),
    withNames,
    tags: listTags(read),
    interviewCount: counts.interviews,
    participantCount: counts.participants,
    partnerCount: counts.partners,
    notPlacedCount: countUnplaced(read),
  })
}

function chosen(personas: readonly Persona[], ids: readonly PersonaId[]): readonly Persona[] {
  if (personas.length === 0) {
    throw new EngineFailure({
      kind: 'conflict',
      reason: 'There is no persona to export yet. Create one first.',
    })
  }
  if (ids.length === 0) return personas
  return [...new Set(ids)].map(id => {
    const persona = personas.find(one => one.id === id)
    if (!persona) throw new EngineFailure({ kind: 'not-found', noun: 'persona', name: id })
    return persona
  })
}

function pageOf({ engine }: QueryContext, pack: Pack, options: PackPageOptions = {}): string {
  return renderPackPage(pack, readPackFonts(join(engine.settings.resourcesFolder, 'fonts')), options)
}

async function print(
  { engine }: QueryContext,
  page: string,
  pdfPath: string,
  signal: AbortSignal,
  begins: () => void,
) {
  const htmlPath = join(engine.handoutFolder(), `${randomUUID()}.html`)
  writeFileSync(htmlPath, page)
  try {
    begins()
    await engine.print(htmlPath, pdfPath, signal)
  } catch (reason) {
    if (signal.aborted) throw new EngineFailure({ kind: 'cancelled' })
    throw new EngineFailure({
      kind: 'conflict',
      reason: reason instanceof Error ? reason.message : String(reason),
    })
  } finally {
    rmSync(htmlPath, { force: true })
  }
}
