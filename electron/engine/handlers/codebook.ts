import { writeFileSync } from 'node:fs'
import { EngineFailure } from '../../../shared/errors.ts'
import { mayLeave } from '../../../shared/model/consent.ts'
import { codebookFileName } from '../../../shared/model/file-name.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { writeCodebookCsv } from '../codebook/codebook-csv.ts'
import { type CodeToWrite, writeCodebookQdc } from '../codebook/codebook-qdc.ts'
import { planCodebook, writeCodebook } from '../codebook/plan-codebook.ts'
import { readCodebook } from '../codebook/read-codebook.ts'
import type { HandlersOf } from '../context.ts'
import { nameOfSource } from '../import/people-table.ts'
import { createNameReplacer } from '../pack/names-in-words.ts'
import { namesToReplace } from '../pack/names-to-replace.ts'
import { pseudonymsOf } from '../pack/pseudonyms.ts'
import { createWithheldCheck } from '../pack/withheld-words.ts'
import { readPackPeople } from '../store/pack-people.ts'
import { projectRow } from '../store/projects.ts'
import { quoteCardsByIds, withheldQuotes } from '../store/quote-cards.ts'
import type { Reader } from '../store/reader.ts'
import { listTags } from '../store/tags.ts'
import { counted } from './labels.ts'
import { placeFile } from './place-file.ts'

/** As many rows as are shown of a preview. */
const mostShown = 500

type Codebook = 'tags.exportCodebook' | 'tags.previewCodebook' | 'tags.importCodebook'

/** The codebook as a file: what leaves the project, and what comes into it. */
export const codebook: Pick<HandlersOf<'tags'>, Codebook> = {
  'tags.exportCodebook': ({ format, path }, context) => {
    const { read, project } = context
    const tags = listTags(read)
    if (tags.length === 0) {
      throw new EngineFailure({
        kind: 'conflict',
        reason: 'There is no tag to export yet. Create one first.',
      })
    }
    const codes = codesOf(read, tags)
    const proposed = codebookFileName(projectRow(read).name, format)
    const placing = { path, proposed, ending: format, noun: 'codebook' }
    return placeFile(context, placing, (draft, place, fileName) => {
      writeFileSync(draft, format === 'csv' ? writeCodebookCsv(codes) : writeCodebookQdc(codes))
      const quoteIds = format === 'csv' ? codes.flatMap(code => code.exampleId ?? []) : []
      if (project.isReadOnly || quoteIds.length === 0) return place()
      // As of a pack: whoever takes consent back learns where their words went.
      project.note(writer => {
        writer.insert('pack_export', {
          id: context.newId(),
          at: context.now(),
          format: 'codebook-csv',
          file_name: fileName,
          with_names: 0,
          quotes: JSON.stringify([...new Set(quoteIds)]),
        })
        place()
      })
    })
  },
  'tags.previewCodebook': ({ source }, { read }) => {
    const file = readCodebook(source)
    const { rows } = planCodebook(read, file)
    return { rows: rows.slice(0, mostShown), ...countsOf(rows), warnings: file.warnings }
  },
  'tags.importCodebook': ({ source }, { read, write, newId }) => {
    const plan = planCodebook(read, readCodebook(source))
    const counts = countsOf(plan.rows)
    write(`import ${counted(counts.created + counts.changed, 'tag')} of ${nameOfSource(source)}`, writer =>
      writeCodebook(writer, plan, newId),
    )
    return counts
  },
}

function countsOf(rows: ReturnType<typeof planCodebook>['rows']) {
  const count = (does: (typeof rows)[number]['does']) => rows.filter(row => row.does === does).length
  return {
    created: count('create'),
    changed: count('change'),
    same: count('nothing'),
    skipped: count('skip'),
  }
}

/** The tags as they may leave: the words of an example, where whoever said them agreed; nobody's name in what is written. */
function codesOf(
  read: Reader,
  tags: readonly Tag[],
): readonly (CodeToWrite & { readonly exampleId: QuoteId | null })[] {
  const people = readPackPeople(read)
  const nobody = { participants: new Set<never>(), partners: new Set<never>(), interviews: new Set<never>() }
  const unnamed = createNameReplacer(namesToReplace(people, pseudonymsOf(people), nobody))
  const repeatsWithheld = createWithheldCheck(withheldQuotes(read).map(quote => quote.exact))
  const own = (words: string) => (repeatsWithheld(words) ? '' : unnamed(words))
  const examples = new Map(
    quoteCardsByIds(
      read,
      tags.flatMap(tag => tag.exampleId ?? []),
    )
      .filter(quote => mayLeave(quote.source.consent))
      .map(quote => [quote.id, unnamed(quote.exact)]),
  )
  const byId = new Map(tags.map(tag => [tag.id, tag]))
  const pathOf = (tag: Tag): readonly string[] => {
    const parent = tag.parentId === null ? undefined : byId.get(tag.parentId)
    return parent ? [...pathOf(parent), tag.name] : [tag.name]
  }
  return tags.map(tag => {
    const example = tag.exampleId === null ? undefined : examples.get(tag.exampleId)
    return {
      id: tag.id,
      path: pathOf(tag),
      color: tag.color,
      description: own(tag.description),
      usage: own(tag.usage),
      example: example ?? '',
      exampleId: example === undefined ? null : tag.exampleId,
    }
  })
}
