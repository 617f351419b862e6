import { longestText } from '../../../../shared/model/interview.ts'
import { type CsvMapping, largestTextSource, type SourceFormat } from '../../../../shared/model/source.ts'
import { type Reading, Refusal, type Transcript } from '../reading.ts'
import { readCsv } from './csv.ts'
import { decode, tooLong } from './decode.ts'
import { linesOfText } from './line-ends.ts'
import { transcriptOfMarkdown } from './markdown.ts'
import { readSrt } from './srt.ts'
import { transcriptOfLines } from './turns.ts'
import { readVtt } from './vtt.ts'
import { shortened } from './warnings.ts'

export type TextFormat = Extract<SourceFormat, 'text' | 'markdown' | 'vtt' | 'srt' | 'csv'>

/** Reads the bytes of a format that is text; a CSV by a mapping of its columns, or one guessed. Throws only a `Refusal`. */
export function readTextSource(format: TextFormat, bytes: Uint8Array, mapping?: CsvMapping): Reading {
  const isWhole = format === 'text' || format === 'markdown'
  // Times, ids and columns make a file longer than what is said in it.
  const { text, encoding, warnings } = decode(bytes, isWhole ? longestText : largestTextSource)
  const read = readText(format, text, mapping)
  for (const transcript of read.transcripts) refuseTooLong(transcript, read.transcripts.length)
  return { format, encoding, ...read, warnings: [...warnings, ...read.warnings] }
}

function readText(
  format: TextFormat,
  text: string,
  mapping: CsvMapping | undefined,
): Pick<Reading, 'transcripts' | 'warnings' | 'table'> {
  switch (format) {
    case 'text':
      return { transcripts: [transcriptOfLines(linesOfText(text))], warnings: [] }
    case 'markdown':
      return { transcripts: [transcriptOfMarkdown(linesOfText(text))], warnings: [] }
    case 'vtt':
      return readVtt(text)
    case 'srt':
      return readSrt(text)
    case 'csv':
      return readCsv(text, mapping)
  }
}

function refuseTooLong({ title, lines }: Transcript, transcripts: number) {
  const length = lines.reduce((sum, line) => sum + line.text.length + 1, -1)
  if (length <= longestText) return
  if (transcripts === 1) throw tooLong(longestText)
  const most = longestText.toLocaleString('en')
  throw new Refusal(
    `Its interview “${shortened(title ?? '')}” is longer than one may be (${most} characters).`,
  )
}
