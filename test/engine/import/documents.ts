import { ZipFile } from 'yazl'

/** The parts of an archive by name, as text or bytes. */
export type Parts = Readonly<Record<string, string | Buffer>>

/** A zip of these parts, deflated. */
export async function buildZip(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, part] of Object.entries(parts)) {
    zip.addBuffer(typeof part === 'string' ? Buffer.from(part) : part, name)
  }
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const wordNamespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word file of these paragraphs; a line break in one is a break within it. */
export function buildDocx(paragraphs: readonly string[]): Promise<Buffer> {
  return buildDocxOf(paragraphs.map(text => wordParagraph(text)).join(''))
}

/** A Word file of this body, in Word's own XML, and of further parts. */
export function buildDocxOf(body: string, parts: Parts = {}): Promise<Buffer> {
  return buildZip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** One paragraph in Word's own XML, as a heading if a style is given. */
export function wordParagraph(text: string, style?: string): string {
  const runs = text
    .split('\n')
    .map(line => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>')
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  return `<w:p>${properties}${runs}</w:p>`
}

/** The styles Word calls title and first heading, for `buildDocxOf`. */
export const wordStyles = `<w:styles ${wordNamespaces}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`

/** An OpenDocument text of these paragraphs; a line break in one is a break within it. */
export function buildOdt(paragraphs: readonly string[]): Promise<Buffer> {
  return buildOdtOf(
    paragraphs
      .map(text => `<text:p>${text.split('\n').map(spaced).join('<text:line-break/>')}</text:p>`)
      .join(''),
  )
}

/** An OpenDocument text of this body, in its own XML, with these automatic styles and further parts. */
export function buildOdtOf(body: string, styles = '', parts: Parts = {}): Promise<Buffer> {
  const namespaces = ['office', 'text', 'table', 'style', 'drawing']
    .map(name => [name === 'drawing' ? 'draw' : name, name])
    .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return buildZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  })
}

/** OpenDocument collapses spaces, so that all but the first of several have an element. */
function spaced(text: string): string {
  return escaped(text)
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2,}/g, spaces => ` <text:s text:c="${spaces.length - 1}"/>`)
}

/** A rich text of these paragraphs, with every character beyond ASCII as its number. */
export function buildRtf(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map(text => `${rtfText(text)}\\par\n`).join('')
  return buildRtfOf(`\\pard\\f0\\fs24 ${body}`)
}

/** A rich text with this body, in its own notation. */
export function buildRtfOf(body: string): Buffer {
  return Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss\\fcharset0 Arial;}{\\f1\\fnil\\fcharset204 Arial;}{\\f2\\fnil\\fcharset128 Gothic;}}\n{\\colortbl ;\\red0\\green0\\blue0;}\n{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Title;}}\n{\\*\\generator Made for a test;}{\\info{\\author Nobody}}\n${body}}`,
    'latin1',
  )
}

function rtfText(text: string): string {
  return text
    .replace(/[\\{}]/g, character => `\\${character}`)
    .replace(/\t/g, '\\tab ')
    .replace(/\n/g, '\\line ')
    .replace(/[^\0-\x7f]/g, unit => {
      const code = unit.charCodeAt(0)
      return `\\u${code > 0x7fff ? code - 0x1_0000 : code}?`
    })
}

/** A web page of these paragraphs; a line break in one is a `<br>`. */
export function buildHtml(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map(text => `<p>${escaped(text).replace(/\n/g, '<br>')}</p>`).join('\n')
  return Buffer.from(
    `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"></head>\n<body>\n${body}\n</body></html>\n`,
  )
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, character =>
    character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;',
  )
}

export { buildPdf } from './pdf-documents.ts'
