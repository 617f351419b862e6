import type { CsvMapping, SourceFormat } from '../../../shared/model/source.ts'

/** A text as an interview stores it: words alone in `lines`, with who says them and when beside each. */
export type Transcript = {
  /** The first heading, if the text begins with one. */
  readonly title: string | null
  /** What the source says of the interview itself, names in lower case: `date`, `partner`, `participants`, `type`. */
  readonly headers: ReadonlyMap<string, string>
  readonly lines: readonly TranscriptLine[]
}

export type TranscriptLine = {
  readonly text: string
  readonly speaker: string | null
  /** ms from the start. */
  readonly at: number | null
}

/** What one file says. */
export type Reading = {
  readonly format: SourceFormat
  /** As people write it ("UTF-8", "Windows-1252"); null where the format leaves no choice. */
  readonly encoding: string | null
  /** One, but for a CSV. */
  readonly transcripts: readonly Transcript[]
  /** Plain sentences about what was kept although it is not as it should be. */
  readonly warnings: readonly string[]
  /** For a CSV: its columns, and how they were read. */
  readonly table?: CsvTable
}

export type CsvTable = {
  readonly columns: readonly string[]
  /** The first rows, as they stand. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: number
  readonly mapping: CsvMapping
}

/** Why a file is not read, as one plain sentence without the file's name. */
export class Refusal extends Error {}
