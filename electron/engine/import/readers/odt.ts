import type { DocumentText } from './docx.ts'
import { collectLines, type LineCollector } from './lines.ts'
import { damaged, protectedByPassword } from './refusals.ts'
import { decodeXml, parseXml, type XmlElement } from './xml.ts'
import { openArchive } from './zip.ts'

const namespace = 'urn:oasis:names:tc:opendocument:xmlns:'
const prefixes: Readonly<Record<string, string>> = {
  [`${namespace}office:1.0`]: 'office',
  [`${namespace}text:1.0`]: 'text',
  [`${namespace}table:1.0`]: 'table',
  [`${namespace}style:1.0`]: 'style',
  [`${namespace}drawing:1.0`]: 'draw',
  [`${namespace}svg-compatible:1.0`]: 'svg',
}

/** What is not among the words: what was deleted, comments, tables of contents, numbers of notes, readings of ruby. */
const skipped = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:table-of-content',
  'text:note-citation',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
])

/** No run of spaces is longer: it would be layout, or a way to make a short file long. */
const mostSpaces = 100

/**
 * Reads an OpenDocument text: its paragraphs are lines, notes stand in round brackets where they belong; comments,
 * tables of contents, pictures and tracked deletions are left out. Gives a Refusal for anything else.
 */
export async function readOdt(bytes: Buffer): Promise<DocumentText> {
  const archive = await openArchive(bytes, 'odt')
  const manifest = await archive.read('META-INF/manifest.xml')
  if (manifest?.includes('encryption-data')) throw protectedByPassword()
  const content = await archive.read('content.xml')
  if (!content) throw damaged('odt')
  const lines = collectLines()
  const walk = walkOver(lines)
  parseXml(decodeXml(content, 'odt'), walk, 'odt')
  if (!walk.sawText()) throw damaged('odt')
  const warnings = walk.sawComment() ? ['The comments beside its text are left out.'] : []
  return { ...lines.finish(), warnings }
}

function walkOver(lines: LineCollector) {
  const titleStyles = new Set(['Title', 'Heading_20_1'])
  /** How many elements deep the walk is in what is skipped, in paragraphs, and in notes. */
  let skipping = 0
  let paragraphs = 0
  let notes = 0
  let noteParagraphs = 0
  let isText = false
  let hasText = false
  let hasComment = false
  /** Of each paragraph that is open, whether it is a title. */
  const titles: boolean[] = []

  const open = (element: XmlElement) => {
    const name = nameOf(element.uri, element.local)
    if (name === 'office:annotation') hasComment = true
    if (skipping > 0 || skipped.has(name)) {
      skipping++
      return
    }
    if (name === 'style:style') {
      const parent = element.attribute('parent-style-name') ?? ''
      if (titleStyles.has(parent)) titleStyles.add(element.attribute('name') ?? '')
      return
    }
    if (name === 'office:text') {
      isText = true
      hasText = true
    }
    if (!isText) return
    if (name === 'text:p' || name === 'text:h') {
      // A box of text stands within the paragraph it is anchored to.
      if (notes > 0 && noteParagraphs++ > 0) lines.writeCollapsed(' ')
      if (paragraphs > 0 && notes === 0) lines.endBlock()
      paragraphs++
      const isHeading = name === 'text:h' && (element.attribute('outline-level') ?? '1') === '1'
      titles.push(isHeading || titleStyles.has(element.attribute('style-name') ?? ''))
    } else if (name === 'text:note') {
      if (notes++ === 0) lines.writeCollapsed(' (')
      noteParagraphs = 0
    } else if (name === 'text:s') {
      lines.write(' '.repeat(Math.min(mostSpaces, Math.max(1, Number(element.attribute('c')) || 1))))
    } else if (name === 'text:tab') lines.write('\t')
    else if (name === 'text:line-break') {
      if (notes > 0) lines.writeCollapsed(' ')
      else lines.endLine()
    } else if (name === 'table:table-row' && notes === 0) lines.beginRow()
    else if (name === 'table:table-cell' && notes === 0) lines.beginCell()
  }

  const close = (uri: string, local: string) => {
    if (skipping > 0) {
      skipping--
      return
    }
    if (!isText) return
    const name = nameOf(uri, local)
    if (name === 'text:p' || name === 'text:h') {
      paragraphs--
      const isTitle = titles.pop()
      if (notes > 0) return
      if (isTitle) lines.endBlock('title')
      else if (paragraphs === 0) lines.endLine()
      else lines.endBlock()
    } else if (name === 'text:note') {
      if (--notes === 0) lines.write(')')
    } else if (name === 'table:table-row' && notes === 0) lines.endRow()
    else if (name === 'office:text') isText = false
  }

  const text = (words: string) => {
    if (skipping === 0 && paragraphs > 0) lines.writeCollapsed(words)
  }
  return { open, close, text, sawText: () => hasText, sawComment: () => hasComment }
}

function nameOf(uri: string, local: string): string {
  return `${prefixes[uri] ?? ''}:${local}`
}
