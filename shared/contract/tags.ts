import { z } from 'zod'
import { quoteId, someIds, type TagId, tagId } from '../model/ids.ts'
import type { QuoteCard } from '../model/quote.ts'
import { color, longestTagName, longestTagText, type Tag, type TagUsage } from '../model/tag.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'
import { source } from './imports.ts'
import type { ExportedFile } from './packs.ts'

/** What merging tags into one would do. */
export type TagMergePreview = {
  /** Quotes that get the tag that stays. */
  readonly quotes: number
  /** Quotes that carry it already, and lose only the other. */
  readonly already: number
  /** Tags that come to stand somewhere else: those right below the merged ones, or below a namesake. */
  readonly moving: readonly TagId[]
  /** Tags that become one with a tag of the same name where they come to stand. */
  readonly meeting: readonly TagId[]
}

/** A page of a tag's quotes, and how many there are in all. */
export type TagQuotes = { readonly quotes: readonly QuoteCard[]; readonly total: number }

export const codebookFormats = ['csv', 'qdc'] as const
export type CodebookFormat = (typeof codebookFormats)[number]

/** What one tag of a file would do, or one that only stands above such. */
export type CodebookImportRow = {
  /** Names from the top down to its own. */
  readonly path: readonly string[]
  readonly does: 'create' | 'change' | 'nothing' | 'skip'
  /** What it would get, or why it is skipped, in words. */
  readonly why: string
}

export type CodebookCounts = {
  readonly created: number
  readonly changed: number
  /** There already, with all that the file says. */
  readonly same: number
  readonly skipped: number
}

/** `rows`: the first 500; the counts are of all. */
export type CodebookPreview = CodebookCounts & {
  readonly rows: readonly CodebookImportRow[]
  readonly warnings: readonly string[]
}

export const tags = {
  /** The codebook, depth first, each with how many quotes carry it. */
  'tags.list': query<readonly Tag[]>()(z.object({})),
  /** Where every tag is used, the tags below it included. Withdrawn quotes do not count. In no particular order. */
  'tags.usage': query<readonly TagUsage[]>()(z.object({})),
  /** A page of the quotes that carry a tag itself, latest interview first; those of tags below it are not among them. */
  'tags.quotes': query<TagQuotes>()(
    z.object({
      id: tagId,
      /** Words in the quote; case and accents do not matter. */
      text: prose(1_000).default(''),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1_000).default(100),
    }),
  ),
  /** `conflict` when its parent already has a tag of that name. Without a colour it takes its parent's, else the next free. */
  'tags.create': command<Tag>()(
    z.object({
      name: line(longestTagName),
      color: color.optional(),
      description: prose(longestTagText).default(''),
      usage: prose(longestTagText).default(''),
      parentId: tagId.nullable().default(null),
    }),
  ),
  /**
   * Changes a tag; what is left out stays as it is. `conflict` when its parent has another tag of that name, `not-found`
   * for an example that is no quote.
   */
  'tags.update': command<Tag>()(
    z.object({
      id: tagId,
      name: line(longestTagName).optional(),
      color: color.optional(),
      description: prose(longestTagText).optional(),
      usage: prose(longestTagText).optional(),
      exampleId: quoteId.nullable().optional(),
    }),
  ),
  /**
   * Puts a tag below another, or at the top: before one of the tags there, or behind all of them. `invalid-input` for a place
   * below the tag itself. Where a tag of its name stands it is refused with `conflict`, or merged into that one, as asked;
   * gives the tag that is there then.
   */
  'tags.move': command<Tag>()(
    z.object({
      id: tagId,
      parentId: tagId.nullable(),
      beforeId: tagId.nullable().default(null),
      onNamesake: z.enum(['refuse', 'merge']).default('refuse'),
    }),
  ),
  /** What `tags.merge` would do. `invalid-input` where it would be refused. */
  'tags.mergePreview': query<TagMergePreview>()(z.object({ ids: someIds(tagId), intoId: tagId })),
  /**
   * Makes tags one, in one step: their quotes and the tags below them go to `intoId`, and tags that meet a namesake there
   * become one with it. `invalid-input` for a tag below one of those that go.
   */
  'tags.merge': command<Tag>()(z.object({ ids: someIds(tagId), intoId: tagId })),
  /** Makes a new tag right behind one, of its colour, which takes these quotes from it. `invalid-input` for a quote without the tag. */
  'tags.split': command<Tag>()(
    z.object({ id: tagId, name: line(longestTagName), quoteIds: z.array(quoteId).min(1).max(10_000) }),
  ),
  /** Takes a tag off every quote and deletes it; the tags below it move up to its parent, or are deleted as well. */
  'tags.remove': command<null>()(
    z.object({ id: tagId, children: z.enum(['move-up', 'remove']).default('move-up') }),
  ),
  /**
   * Writes the codebook: as CSV with its examples, as far as they may leave, or in the exchange format REFI-QDA (`.qdc`).
   * `path` null: a file for the host to hand out as a download. `conflict` when there is no tag.
   */
  'tags.exportCodebook': command<ExportedFile>()(
    z.object({ format: z.enum(codebookFormats), path: prose(4_096).nullable() }),
  ),
  /** What importing a codebook, CSV or `.qdc`, would create and change. Writes nothing. `invalid-input` for what is none. */
  'tags.previewCodebook': query<CodebookPreview>()(z.object({ source })),
  /** Does what the preview says, in one undoable step: tags that are there already are kept, and get what they lack. */
  'tags.importCodebook': command<CodebookCounts>()(z.object({ source })),
}
