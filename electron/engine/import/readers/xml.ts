import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { Refusal } from '../reading.ts'
import { damaged, type XmlFormat } from './refusals.ts'

/** One XML element as it begins: its namespace's address, its name within it, and its attributes by theirs. */
export type XmlElement = {
  readonly uri: string
  readonly local: string
  /** The value of the attribute of this name, in whichever namespace. */
  readonly attribute: (local: string) => string | undefined
}

export type XmlEvents = {
  readonly open: (element: XmlElement) => void
  readonly close: (uri: string, local: string) => void
  readonly text: (text: string) => void
}

const limits = { depth: 256, elements: 400_000 }

/**
 * The text of an XML file in the encoding it says it has. Gives a Refusal for any document type: it can make a short
 * file long (entities within entities) and can name other files. So that it is seen, the text is decoded first.
 */
export function decodeXml(bytes: Buffer, format: XmlFormat): string {
  const text = decoded(bytes, format)
  // In a comment it would be harmless, but no program that writes documents has reason to put it there.
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new Refusal('It holds a document type (DOCTYPE), which is not read: it can hide or multiply text.')
  }
  return text
}

/** Looks at well-formedness, depth and size alone, for XML that another parser will build a tree of. */
export function checkXml(text: string, format: XmlFormat): void {
  let depth = 0
  let elements = 0
  const parser = new SaxesParser({ position: false })
  parser.on('opentagstart', () => {
    if (++depth > limits.depth || ++elements > limits.elements) throw tooDeep()
  })
  parser.on('closetag', () => {
    depth--
  })
  run(() => parser.write(text).close(), format)
}

/** Tells what is in an XML text, in its order, without keeping a tree of it. */
export function parseXml(text: string, events: XmlEvents, format: XmlFormat): void {
  let depth = 0
  const parser = new SaxesParser({ position: false, xmlns: true })
  parser.on('doctype', () => {
    throw damaged(format)
  })
  parser.on('opentag', tag => {
    if (++depth > limits.depth) throw tooDeep()
    events.open({
      uri: tag.uri,
      local: tag.local,
      attribute: local => attributeOf(tag.attributes, local),
    })
  })
  parser.on('closetag', tag => {
    depth--
    events.close(tag.uri, tag.local)
  })
  parser.on('text', events.text)
  parser.on('cdata', events.text)
  run(() => parser.write(text).close(), format)
}

function attributeOf(
  attributes: Readonly<Record<string, SaxesAttributeNS>>,
  local: string,
): string | undefined {
  for (const attribute of Object.values(attributes)) if (attribute.local === local) return attribute.value
  return undefined
}

function run(parse: () => void, format: XmlFormat) {
  try {
    parse()
  } catch (failure) {
    if (failure instanceof Refusal || isMistake(failure)) throw failure
    throw damaged(format)
  }
}

/** The parser gives plain errors; any other is a mistake in what listens to it. */
function isMistake(failure: unknown): boolean {
  return failure instanceof TypeError || failure instanceof RangeError || failure instanceof ReferenceError
}

function tooDeep(): Refusal {
  return new Refusal('Its parts are nested deeper, or are more, than in any real document.')
}

function decoded(bytes: Buffer, format: XmlFormat): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    throw damaged(format)
  }
}

/** By its mark, else by how its first "<" is written, else by what its declaration says (XML 1.0, appendix F). */
function encodingOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 200).toString('latin1')
  if (start.startsWith('\xef\xbb\xbf')) return 'utf-8'
  if (/^(?:\xfe\xff|(?:\0\s)*\0<)/.test(start)) return 'utf-16be'
  if (/^(?:\xff\xfe|(?:\s\0)*<\0)/.test(start)) return 'utf-16le'
  const named = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
  // What can be read as ASCII is no UTF-16, whatever it says.
  return named.startsWith('utf-16') || named.startsWith('ucs') ? 'utf-8' : named
}
