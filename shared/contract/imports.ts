import { z } from 'zod'
import { type InterviewId, interviewId, participantId, partnerId } from '../model/ids.ts'
import { type InterviewKind, interviewKind } from '../model/interview-kind.ts'
import { type CsvMapping, csvMapping, type SourceFormat } from '../model/source.ts'
import { line, prose } from '../model/text.ts'
import { command, query } from './define.ts'
import type { ExportedFile } from './packs.ts'

const path = prose(4_096).refine(text => text.trim() !== '', 'is empty')

/**
 * Where a text comes from: a file, a folder (all files in it that some reader reads), or the clipboard. `name` is what
 * the person calls the file, where its path is that of a copy.
 */
export const source = z.union([
  z.object({ path, name: line().optional() }),
  z.object({ pasted: prose(2_000_000), name: line() }),
])
export type Source = z.infer<typeof source>

/** Which participant a speaker is: one who is there, a new one, the interviewer, or nobody knows. */
export const speakerIs = z.discriminatedUnion('is', [
  z.object({ is: z.literal('participant'), participantId }),
  z.object({ is: z.literal('new'), name: line(), role: prose(300).default('') }),
  z.object({ is: z.literal('interviewer') }),
  z.object({ is: z.literal('unknown') }),
])
export type SpeakerIs = z.infer<typeof speakerIs>

/** What is to be made of one source. What is left out is as the preview guessed it. */
export const importChoice = z.object({
  source,
  title: line().optional(),
  date: z.iso.date('is not a date like 2027-03-12').optional(),
  kind: interviewKind.optional(),
  /** Null: of no partner, whatever the source says. */
  partnerId: partnerId.nullable().optional(),
  speakers: z
    .array(z.object({ name: line(), as: speakerIs }))
    .max(500)
    .optional(),
  columns: csvMapping.optional(),
  /** Also when its text is there already. */
  again: z.boolean().default(false),
})
export type ImportChoice = z.input<typeof importChoice>

export type PreviewedSpeaker = { readonly name: string; readonly turns: number; readonly as: SpeakerIs }

export type PreviewedInterview = {
  readonly title: string
  /** YYYY-MM-DD; today where the source has none. */
  readonly date: string
  readonly kind: InterviewKind
  /** As the source names it: one of that name, or a new one. Null where it names none. */
  readonly partnerName: string | null
  readonly words: number
  readonly turns: number
  readonly hasTimes: boolean
  readonly speakers: readonly PreviewedSpeaker[]
  readonly firstLines: readonly {
    readonly speaker: string | null
    readonly at: number | null
    readonly text: string
  }[]
  /** The interview that has this text already. */
  readonly known: { readonly id: InterviewId; readonly title: string } | null
}

/** One file as it would be imported. */
export type PreviewedSource = {
  readonly source: Source
  /** What the person calls it. */
  readonly file: string
  /** Why it cannot be imported, in one plain sentence; then the rest is empty. */
  readonly refusal: string | null
  readonly format: SourceFormat | null
  readonly encoding: string | null
  readonly direction: 'ltr' | 'rtl'
  readonly warnings: readonly string[]
  /** The first twenty of `total`. */
  readonly interviews: readonly PreviewedInterview[]
  readonly total: number
  readonly table: {
    readonly columns: readonly string[]
    readonly sample: readonly (readonly string[])[]
    readonly rows: number
    readonly mapping: CsvMapping
  } | null
}

/** What an import says of itself: one list each, files by the name they were given. */
export type ImportReport = {
  readonly imported: readonly {
    readonly file: string
    readonly interviewId: InterviewId
    readonly interview: string
    readonly turns: number
    readonly speakers: number
    readonly words: number
    readonly warnings: readonly string[]
  }[]
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
  readonly failed: readonly { readonly file: string; readonly reason: string }[]
}

const reportSchema = z.object({
  imported: z
    .array(
      z.object({
        file: prose(),
        interviewId,
        interview: prose(),
        turns: z.number(),
        speakers: z.number(),
        words: z.number(),
        warnings: z.array(prose()).readonly(),
      }),
    )
    .readonly(),
  skipped: z.array(z.object({ file: prose(), reason: prose() })).readonly(),
  failed: z.array(z.object({ file: prose(), reason: prose() })).readonly(),
})

export const imports = {
  /** How sources would be imported, in their order, folders opened up. Writes nothing. Reports progress; can be cancelled. */
  'imports.preview': query<readonly PreviewedSource[]>()(
    z.object({
      sources: z
        .array(z.object({ source, columns: csvMapping.optional() }))
        .min(1)
        .max(5_000),
    }),
  ),
  /**
   * Imports sources, each file in a step of its own: a bad one fails alone, with a sentence. Reports progress; can be
   * cancelled, which leaves what was imported before.
   */
  'imports.run': command<ImportReport>()(z.object({ files: z.array(importChoice).min(1).max(5_000) })),
  /** Writes a report as a text file. `path` null: a file for the host to hand out as a download. */
  'imports.saveReport': command<ExportedFile>()(z.object({ report: reportSchema, path: path.nullable() })),
}
