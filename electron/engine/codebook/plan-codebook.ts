import type { CodebookImportRow } from '../../../shared/contract/tags.ts'
import type { QuoteId, TagId } from '../../../shared/model/ids.ts'
import { nextColor } from '../../../shared/model/label-colors.ts'
import { listed } from '../pack/words.ts'
import { nextPosition } from '../store/personas.ts'
import type { Reader } from '../store/reader.ts'
import { listTags, quoteIdsSaying, tagColors } from '../store/tags.ts'
import type { Writer } from '../store/writer.ts'
import { type CodebookFile, type CodebookRow, nameProblem } from './codebook-row.ts'

/** A tag as it would be. */
type Draft = {
  id: TagId | null
  readonly name: string
  readonly parent: Draft | null
  readonly children: Map<string, Draft>
  color: string | null
  description: string
  usage: string
  exampleId: QuoteId | null
  isChanged: boolean
  /** Whether a row of the file was about it. */
  isSaid: boolean
}

/** What importing a codebook would do, tag by tag, and the tags as they would be then, parents first. */
export type CodebookPlan = {
  readonly drafts: readonly Draft[]
  readonly rows: readonly CodebookImportRow[]
}

/**
 * Lays the tags of a file on the codebook: one that is there already, by its path in whatever case, is kept and gets what
 * it lacks; the others are created below it. Writes nothing.
 */
export function planCodebook(read: Reader, { rows }: CodebookFile): CodebookPlan {
  const top = new Map<string, Draft>()
  const drafts: Draft[] = []
  const add = (draft: Draft) => {
    const there = draft.parent?.children ?? top
    there.set(draft.name.toLocaleLowerCase(), draft)
    drafts.push(draft)
    return draft
  }
  const byId = new Map<TagId, Draft>()
  for (const { id, name, parentId, color, description, usage, exampleId } of listTags(read)) {
    const parent = parentId === null ? null : (byId.get(parentId) ?? null)
    const children = new Map<string, Draft>()
    byId.set(
      id,
      add({
        id,
        name,
        parent,
        children,
        color,
        description,
        usage,
        exampleId,
        isChanged: false,
        isSaid: false,
      }),
    )
  }
  const examples = quoteIdsSaying(
    read,
    rows.map(row => row.example).filter(words => words !== ''),
  )

  function draftAt(path: readonly string[]): Draft {
    return path.reduce<Draft | null>((parent, name) => {
      const known = (parent?.children ?? top).get(name.toLocaleLowerCase())
      return known ?? add({ ...unsaid, id: null, name, parent, children: new Map() })
    }, null) as Draft
  }

  const said = rows.map((row): CodebookImportRow => {
    const problem = row.path.length === 0 ? nameProblem('') : row.path.map(nameProblem).find(one => one)
    if (problem) return { path: row.path, does: 'skip', why: `skipped: ${problem}` }
    const draft = draftAt(row.path)
    const gets = fill(draft, row, examples.get(row.example) ?? null)
    const isNew = draft.id === null && !draft.isSaid
    draft.isSaid = true
    if (isNew) return { path: row.path, does: 'create', why: 'a new tag' }
    if (gets.length === 0) return { path: row.path, does: 'nothing', why: 'is there already' }
    return { path: row.path, does: 'change', why: `is there already, and gets ${listed(gets)}` }
  })
  const above = drafts
    .filter(draft => draft.id === null && !draft.isSaid)
    .map((draft): CodebookImportRow => {
      return { path: pathOf(draft), does: 'create', why: 'a new tag, as others stand below it' }
    })
  return { rows: [...above, ...said], drafts }
}

function pathOf({ name, parent }: Draft): readonly string[] {
  return parent ? [...pathOf(parent), name] : [name]
}

const unsaid = {
  color: null,
  description: '',
  usage: '',
  exampleId: null,
  isChanged: true,
  isSaid: false,
}

/** Says what a draft lacked and has now, in words. */
function fill(draft: Draft, row: CodebookRow, exampleId: QuoteId | null): readonly string[] {
  const gets: string[] = []
  if (draft.color === null) draft.color = row.color
  if (draft.description === '' && row.description !== '') {
    draft.description = row.description
    gets.push('a description')
  }
  if (draft.usage === '' && row.usage !== '') {
    draft.usage = row.usage
    gets.push('a usage note')
  }
  if (draft.exampleId === null && exampleId !== null) {
    draft.exampleId = exampleId
    gets.push('an example')
  }
  if (gets.length > 0) draft.isChanged = true
  return gets
}

/** Writes what a plan says. A new tag without a colour takes its parent's, else the next that is free. */
export function writeCodebook(writer: Writer, { drafts }: CodebookPlan, newId: <Id extends string>() => Id) {
  const used = [...tagColors(writer)]
  let position = nextPosition(writer, 'tag')
  for (const draft of drafts) {
    if (!draft.isChanged) continue
    const { name, description, usage, parent } = draft
    const said = { description, usage, example_id: draft.exampleId }
    if (draft.id !== null) {
      writer.update('tag', { id: draft.id }, said)
      continue
    }
    draft.id = newId<TagId>()
    draft.color ??= parent?.color ?? nextColor(used)
    used.push(draft.color)
    const { id, color } = draft
    writer.insert('tag', { id, name, color, ...said, parent_id: parent?.id ?? null, position: position++ })
  }
}
