import { z } from 'zod'

/** The kinds of file an interview's text is read from. */
export const sourceFormats = [
  'text',
  'markdown',
  'html',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'vtt',
  'srt',
  'csv',
] as const
export type SourceFormat = (typeof sourceFormats)[number]

export const sourceFormatNames: Readonly<Record<SourceFormat, string>> = {
  text: 'Plain text',
  markdown: 'Markdown',
  html: 'Web page',
  docx: 'Word',
  odt: 'OpenDocument',
  rtf: 'Rich text',
  pdf: 'PDF',
  vtt: 'WebVTT',
  srt: 'SubRip',
  csv: 'CSV',
}

const formatOfExtension: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  odt: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
  vtt: 'vtt',
  srt: 'srt',
  csv: 'csv',
  tsv: 'csv',
}

/** The endings a file dialog offers, with their dots. */
export const sourceExtensions: readonly string[] = Object.keys(formatOfExtension).map(ending => `.${ending}`)

/** What a file's name says it is; null for a file that no reader reads. */
export function formatOfName(name: string): SourceFormat | null {
  const dot = name.lastIndexOf('.')
  return (dot === -1 ? null : formatOfExtension[name.slice(dot + 1).toLowerCase()]) ?? null
}

/** No file larger than this is read, in bytes. */
export const largestSource = 100_000_000

/** No text file larger than this is read, in bytes: UTF-8 takes at most three for a UTF-16 unit of the longest text. */
export const largestTextSource = 6_000_000

/** No CSV with more rows than this is read. */
export const mostCsvRows = 20_000

/** What a column of a CSV holds. Several may hold words: each is then headed by its column's name. */
export const csvRoles = [
  'nothing',
  'title',
  'date',
  'partner',
  'participant',
  'role',
  'question',
  'words',
] as const
export const csvRole = z.enum(csvRoles)
export type CsvRole = z.infer<typeof csvRole>

/** How a CSV's rows become interviews: one each, or one answer each, gathered by title, date, partner and participant. */
export const csvMapping = z.object({
  row: z.enum(['interview', 'answer']),
  /** One for each column, in order. */
  roles: z.array(csvRole).max(1_000),
})
export type CsvMapping = z.infer<typeof csvMapping>
