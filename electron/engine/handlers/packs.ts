import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EngineFailure } from '../../../shared/errors.ts'
import type { ConsentStatus } from '../../../shared/model/consent.ts'
import { packFileName } from '../../../shared/model/file-name.ts'
import type { PersonaId, QuoteId } from '../../../shared/model/ids.ts'
import type { Pack } from '../../../shared/model/pack.ts'
import type { Persona } from '../../../shared/model/persona.ts'
import type { HandlersOf, QueryContext } from '../context.ts'
import { buildPack, evidenceOf } from '../pack/build-pack.ts'
import { type PackPageOptions, readPackFonts, renderPackPage } from '../pack/pack-page.ts'
import { readPackPeople } from '../store/pack-people.ts'
import { listPersonas } from '../store/personas.ts'
import { profileOf } from '../store/profiles.ts'
import { countProject, countUnplaced, projectRow } from '../store/projects.ts'
import { withheldQuotes } from '../store/quote-cards.ts'
import { listTags } from '../store/tags.ts'
import { today } from '../store/today.ts'
import { placeFile } from './place-file.ts'

export const packs: HandlersOf<'packs'> = {
  'packs.preview': (selection, context) => pageOf(context, gather(context, selection).pack),
  'packs.leftOut': ({ personaIds }, { read }) => {
    const standing = chosen(listPersonas(read), personaIds)
      .flatMap(persona => persona.claims.flatMap(claim => claim.evidence))
      .filter(evidence => !evidence.isWithdrawn)
    const consents = new Map(standing.map(({ quote }) => [quote.id, quote.source.consent]))
    const counted = (status: ConsentStatus) => [...consents.values()].filter(one => one === status).length
    return {
      refused: counted('refused'),
      internal: counted('internal'),
      notAsked: counted('not-asked'),
    }
  },
  'packs.export': async ({ format, path, ...selection }, context, call) => {
    call.progress('Gathering the evidence', 0, 3)
    const { project } = context
    const { pack, quoteIds } = gather(context, selection)
    const placing = { path, proposed: packFileName(pack.project, format), ending: format, noun: 'pack' }
    const written = await placeFile(context, placing, async (draft, place, fileName) => {
      call.progress('Writing the pages', 1, 3)
      if (format === 'json') writeFileSync(draft, `${JSON.stringify(pack, null, 2)}\n`)
      else if (format === 'html') writeFileSync(draft, pageOf(context, pack))
      else
        await print(context, pageOf(context, pack, { paper: 'A4' }), draft, call.signal, () =>
          call.progress('Printing the PDF', 2, 3),
        )
      if (call.signal.aborted) throw new EngineFailure({ kind: 'cancelled' })
      if (project.isReadOnly) return place()
      // Within the note's own transaction: what cannot be noted does not leave, and what did not leave is not noted.
      project.note(writer => {
        writer.insert('pack_export', {
          id: context.newId(),
          at: context.now(),
          format,
          file_name: fileName,
          with_names: Number(selection.withNames),
          quotes: JSON.stringify(quoteIds),
        })
        place()
      })
    })
    call.progress('Done', 3, 3)
    return written
  },
}

type Selection = { readonly personaIds: readonly PersonaId[]; readonly withNames: boolean }

/** The pack, and the quotes in it. */
function gather(
  { read, engine }: QueryContext,
  { personaIds, withNames }: Selection,
): { readonly pack: Pack; readonly quoteIds: readonly QuoteId[] } {
  const counts = countProject(read)
  const personas = chosen(listPersonas(read), personaIds).map(persona => profileOf(read, persona.id))
  const pack = buildPack(personas, {
    projectName: projectRow(read).name,
    createdAt: engine.now(),
    today: today(read),
    withNames,
    people: readPackPeople(read),
    withheldWords: withheldQuotes(read).map(quote => quote.exact),
    tags: listTags(read),
    interviewCount: counts.interviews,
    participantCount: counts.participants,
    partnerCount: counts.partners,
    notPlacedCount: countUnplaced(read),
  })
  return { pack, quoteIds: [...new Set(personas.flatMap(evidenceOf).map(evidence => evidence.quote.id))] }
}

function chosen(personas: readonly Persona[], ids: readonly PersonaId[]): readonly Persona[] {
  if (personas.length === 0) {
    throw new EngineFailure({
      kind: 'conflict',
      reason: 'There is no persona to export yet. Create one first.',
    })
  }
  if (ids.length === 0) return personas.filter(persona => persona.status !== 'archived')
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
