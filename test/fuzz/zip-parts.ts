import { openArchive } from '../../electron/engine/import/readers/zip.ts'
import { buildToldZip, entryOf } from '../engine/import/hostile-zip.ts'

const names = {
  docx: ['word/document.xml', '[Content_Types].xml', '_rels/.rels', 'word/styles.xml'],
  odt: ['content.xml', 'mimetype', 'META-INF/manifest.xml'],
} as const

/** The parts of a document by name, unpacked. */
export async function partsOf(
  document: Buffer,
  format: keyof typeof names,
): Promise<Readonly<Record<string, Buffer>>> {
  const archive = await openArchive(document, format)
  const parts: Record<string, Buffer> = {}
  for (const name of names[format]) {
    const part = await archive.read(name)
    if (part) parts[name] = part
  }
  return parts
}

/** A sound archive of parts, whatever is in them. */
export function zipOf(parts: Readonly<Record<string, Buffer>>): Buffer {
  return buildToldZip(Object.entries(parts).map(([name, part]) => entryOf(name, part)))
}
