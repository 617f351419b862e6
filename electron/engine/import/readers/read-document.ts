import { largestSource } from '../../../../shared/model/source.ts'
import { type Reading, Refusal } from '../reading.ts'
import type { DocumentText } from './docx.ts'
import { type DocumentFormat, damaged } from './refusals.ts'
import { transcriptOfLines } from './turns.ts'

type ReadText = DocumentText & { readonly encoding?: string }

/** Each reader is loaded with the first document of its kind. */
const readers: Readonly<Record<DocumentFormat, (bytes: Buffer) => Promise<ReadText>>> = {
  docx: async bytes => (await import('./docx.ts')).readDocx(bytes),
  odt: async bytes => (await import('./odt.ts')).readOdt(bytes),
  rtf: async bytes => (await import('./rtf.ts')).readRtf(bytes),
  html: async bytes => (await import('./html.ts')).readHtml(bytes),
  pdf: async bytes => (await import('./pdf.ts')).readPdf(bytes),
}

/** Reads a document as one transcript of plain lines. Gives a `Refusal` for what cannot be read, and nothing else. */
export async function readDocument(format: DocumentFormat, bytes: Buffer): Promise<Reading> {
  if (bytes.length === 0) throw new Refusal('It is empty.')
  if (bytes.length > largestSource) throw new Refusal(`It is larger than ${largestSource / 1_000_000} MB.`)
  const { title, lines, encoding, warnings } = await textOf(format, bytes)
  if (lines.every(line => line.trim() === '')) throw new Refusal('It has no words in it.')
  // The headers of an interview stand below its title, and are looked for there.
  const transcript = transcriptOfLines(title === null ? lines : [`# ${title}`, ...lines])
  return { format, encoding: encoding ?? null, transcripts: [transcript], warnings }
}

async function textOf(format: DocumentFormat, bytes: Buffer): Promise<ReadText> {
  try {
    return await readers[format](bytes)
  } catch (failure) {
    if (failure instanceof Refusal) throw failure
    // Whatever a library makes of bytes that somebody damaged, the bytes are to blame.
    throw damaged(format)
  }
}
