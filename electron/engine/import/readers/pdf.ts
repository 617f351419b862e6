import { getDocumentProxy } from 'unpdf'
import { Refusal } from '../reading.ts'
import type { DocumentText } from './docx.ts'
import { collectLines } from './lines.ts'
import { linesOfRuns, type PdfLine } from './pdf-lines.ts'
import { withoutRunningLines } from './pdf-margins.ts'
import { bodySize, paragraphsOf } from './pdf-paragraphs.ts'
import { areStreamsSound } from './pdf-streams.ts'
import { damaged, protectedByPassword } from './refusals.ts'

const mostPages = 2_000

/**
 * Reads the text of a PDF: its paragraphs are lines, without what runs over most pages. The title is what stands first
 * in larger letters. Gives a Refusal for one with a password, of pictures alone, or cut short.
 */
export async function readPdf(bytes: Buffer): Promise<DocumentText> {
  // Without its end a PDF can be read as far as it goes: nobody would notice what is missing.
  if (!bytes.subarray(-4_096).includes('startxref')) throw damaged('pdf')
  const isSound = areStreamsSound(bytes)
  const pages = await pagesOf(bytes)
  const unread = pages.filter(page => page.length === 0).length
  if (unread === pages.length) {
    throw new Refusal(
      'It has no text in it: it is a scan, pictures of pages, and would have to be recognised first.',
    )
  }
  const body = withoutRunningLines(pages)
  const size = bodySize(body)
  const lines = collectLines()
  for (const paragraph of paragraphsOf(body)) {
    lines.write(paragraph.text)
    lines.endBlock(paragraph.size > size * 1.2 ? 'title' : undefined)
  }
  const warnings = [
    ...(isSound ? [] : ['Some of its parts are damaged: words may be missing.']),
    ...(unread > 0
      ? [`${unread} of its ${pages.length} pages have no text: they are empty, or pictures.`]
      : []),
  ]
  return { ...lines.finish(), warnings }
}

async function pagesOf(bytes: Buffer): Promise<readonly (readonly PdfLine[])[]> {
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) {
      throw new Refusal(`It has more than ${mostPages.toLocaleString('en')} pages.`)
    }
    const pages: (readonly PdfLine[])[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const { items } = await page.getTextContent({ includeMarkedContent: false })
      const runs = items.filter(run => 'str' in run)
      pages.push(linesOfRuns(runs, page.getViewport({ scale: 1 }).transform))
      page.cleanup()
    }
    return pages
  } catch (failure) {
    throw refusalOf(failure)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

async function opened(bytes: Buffer) {
  try {
    // Copied, since pdf.js takes what it is given away; it is to fetch nothing and print nothing.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
      isImageDecoderSupported: false,
    })
  } catch (failure) {
    throw refusalOf(failure)
  }
}

function refusalOf(failure: unknown): Refusal {
  if (failure instanceof Refusal) return failure
  return failure instanceof Error && failure.name === 'PasswordException'
    ? protectedByPassword()
    : damaged('pdf')
}
