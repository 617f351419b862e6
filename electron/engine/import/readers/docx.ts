import mammoth from 'mammoth'
import { Refusal } from '../reading.ts'
import { collectLines, type DocumentLines, type LineCollector, noteInLine } from './lines.ts'
import { damaged, protectedByPassword } from './refusals.ts'
import { checkXml, decodeXml } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

/** What a document reader gives: its lines, and what of the document is not among them. */
export type DocumentText = DocumentLines & { readonly warnings: readonly string[] }

/** What mammoth makes of a Word file before it is written as HTML. */
type Part = {
  readonly type: string
  readonly children?: readonly Part[]
  readonly value?: string
  readonly styleName?: string | null
  readonly checked?: boolean
}
type Note = { readonly body: readonly Part[] }
type NoteReference = Part & { readonly noteType: string; readonly noteId: string }
type WordDocument = Part & {
  readonly notes: { readonly resolve: (reference: NoteReference) => Note | undefined }
  readonly comments: readonly unknown[]
}

/**
 * Reads a Word file: its paragraphs are lines, notes stand in round brackets where they belong, comments, headers,
 * footers, pictures and deleted words are left out. Gives a Refusal for what is not a Word file or made to do harm.
 */
export async function readDocx(bytes: Buffer): Promise<DocumentText> {
  if (isCompoundFile(bytes)) throw refusalOfCompoundFile(bytes)
  const archive = await openArchive(bytes, 'docx')
  if (!archive.has('[Content_Types].xml')) throw damaged('docx')
  const document = await readByMammoth(archive)
  const lines = collectLines()
  for (const part of document.children ?? []) writePart(part, lines, document, null)
  const warnings = document.comments.length > 0 ? ['The comments beside its text are left out.'] : []
  return { ...lines.finish(), warnings }
}

/**
 * Mammoth is given the archive's own checked parts in place of the file: whatever it asks for has been inflated within
 * limits and holds no document type. The document is taken before it is written as HTML.
 */
async function readByMammoth(archive: Archive): Promise<WordDocument> {
  let document: WordDocument | null = null
  const parts = {
    exists: (name: string) => isXml(name) && archive.has(name),
    read: async (name: string) => {
      const text = decodeXml((await archive.read(name)) ?? Buffer.alloc(0), 'docx')
      checkXml(text, 'docx')
      return text
    },
  }
  const input = { file: parts } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  try {
    await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
      transformDocument: (given: WordDocument) => {
        document = given
        return { ...given, children: [] }
      },
    })
  } catch (failure) {
    if (failure instanceof Refusal) throw failure
    throw damaged('docx')
  }
  return document ?? fail()
}

function fail(): never {
  throw damaged('docx')
}

/** Pictures and what else is embedded exist for nobody. */
function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name)
}

function writePart(part: Part, lines: LineCollector, document: WordDocument, note: 'note' | null) {
  switch (part.type) {
    case 'text':
      lines.write(part.value ?? '')
      return
    case 'tab':
      lines.write('\t')
      return
    case 'checkbox':
      lines.write(part.checked ? '☒' : '☐')
      return
    case 'break':
      if (note) lines.write(' ')
      else lines.endLine()
      return
    case 'noteReference':
      writeNote(part as NoteReference, lines, document)
      return
    case 'tableRow':
      lines.beginRow()
      for (const cell of part.children ?? []) {
        lines.beginCell()
        writeParts(cell, lines, document, note)
      }
      lines.endRow()
      return
    case 'paragraph':
      writeParts(part, lines, document, note)
      if (note) lines.write(' ')
      else if (isTitle(part.styleName ?? '')) lines.endBlock('title')
      else lines.endLine()
      return
    default:
      writeParts(part, lines, document, note)
  }
}

function writeParts(part: Part, lines: LineCollector, document: WordDocument, note: 'note' | null) {
  for (const child of part.children ?? []) writePart(child, lines, document, note)
}

function writeNote(reference: NoteReference, lines: LineCollector, document: WordDocument) {
  const body = document.notes.resolve(reference)?.body ?? []
  const collected = collectLines()
  // A note within a note would never end.
  const unlinked = { ...document, notes: { resolve: () => undefined } }
  for (const part of body) writePart(part, collected, unlinked, 'note')
  lines.write(noteInLine(collected.finish()))
}

function isTitle(styleName: string): boolean {
  return /^(?:title|heading 1)$/i.test(styleName)
}

/** Word before 2007, and Word with a password, write the same kind of file system within a file. */
function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1'
}

function refusalOfCompoundFile(bytes: Buffer): Refusal {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? protectedByPassword()
    : new Refusal('It is an old Word file (.doc); save it as .docx.')
}
