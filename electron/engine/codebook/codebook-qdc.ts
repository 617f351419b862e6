import { decodeXml, parseXml, type XmlElement } from '../import/readers/xml.ts'
import { Refusal } from '../import/reading.ts'
import { asColor, asTagName, type CodebookFile, type CodebookRow } from './codebook-row.ts'

const namespace = 'urn:QDA-XML:codebook:1.0'
/** That of the standard, and that of the drafts that programs still write. */
const isNamespace = (uri: string) => /^urn:QDA-XML:codebook:\d+[.:]\d+$/i.test(uri)

/** The standard has one text for a code: a usage note follows the description, under this line. */
const usageHeading = 'Usage note:'

/** As many as are read; a codebook of more was written by no person. */
const mostCodes = 20_000

export type CodeToWrite = CodebookRow & { readonly id: string }

/** A codebook in the exchange format of programs for qualitative analysis (REFI-QDA 1.0, `.qdc`). */
export function writeCodebookQdc(codes: readonly CodeToWrite[]): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>']
  lines.push(`<CodeBook xmlns="${namespace}" origin="Throughline">`, '  <Codes>')
  const open: string[] = []
  const closeTo = (depth: number) => {
    while (open.length > depth) lines.push(`${open.pop()}</Code>`)
  }
  for (const { id, path, color, description, usage } of codes) {
    closeTo(path.length - 1)
    const indent = '  '.repeat(path.length + 1)
    const text = [description, usage === '' ? '' : `${usageHeading}\n${usage}`].filter(part => part !== '')
    lines.push(
      `${indent}<Code guid="${id.toUpperCase()}" name="${escaped(path.at(-1) ?? '')}" isCodable="true"` +
        `${color === null ? '' : ` color="${color}"`}>`,
    )
    if (text.length > 0) lines.push(`${indent}  <Description>${escaped(text.join('\n\n'))}</Description>`)
    open.push(indent)
  }
  closeTo(0)
  lines.push('  </Codes>', '</CodeBook>', '')
  return lines.join('\n')
}

/** Reads a `.qdc` of any program; codes that cannot be coded with are tags too. Gives a Refusal for anything else. */
export function readCodebookQdc(bytes: Buffer): CodebookFile {
  const rows: { path: readonly string[]; color: string | null; text: string }[] = []
  const warnings = new Set<string>()
  /** The codes that are open, and whether their text is. */
  const open: typeof rows = []
  let isCodebook = false
  let isOwn = false
  let isText = false
  let isSets = false

  function begin({ uri, local, attribute }: XmlElement) {
    if (!isNamespace(uri)) return
    if (local === 'CodeBook') {
      isCodebook = true
      isOwn = attribute('origin') === 'Throughline'
    } else if (local === 'Sets') {
      isSets = true
      warnings.add('Its sets of codes are left out: tags have no sets.')
    } else if (local === 'Code' && !isSets) {
      if (rows.length === mostCodes)
        throw new Refusal(`It has more than ${mostCodes.toLocaleString('en')} codes.`)
      const given = attribute('color')
      const color = given === undefined ? null : asColor(given)
      if (given !== undefined && color === null)
        warnings.add(`“${given.slice(0, 20)}” is no colour that is known.`)
      const path = [...(open.at(-1)?.path ?? []), asTagName(attribute('name') ?? '')]
      const row = { path, color, text: '' }
      rows.push(row)
      open.push(row)
    } else if (local === 'Description' && open.length > 0) isText = true
  }

  parseXml(
    decodeXml(bytes, 'qdc'),
    {
      open: begin,
      close(uri, local) {
        if (!isNamespace(uri)) return
        if (local === 'Sets') isSets = false
        else if (local === 'Description') isText = false
        else if (local === 'Code' && !isSets) open.pop()
      },
      text(words) {
        const code = open.at(-1)
        if (isText && code) code.text += words
      },
    },
    'qdc',
  )
  if (!isCodebook) throw new Refusal('It is XML, but no REFI-QDA codebook.')
  return {
    rows: rows.map(({ path, color, text }) => ({ path, color, ...textsOf(text, isOwn), example: '' })),
    warnings: [...warnings],
  }
}

function textsOf(text: string, isOwn: boolean): { readonly description: string; readonly usage: string } {
  const whole = text.replaceAll('\0', '').trim()
  const at = isOwn ? `\n\n${whole}`.indexOf(`\n\n${usageHeading}\n`) : -1
  if (at === -1) return { description: whole, usage: '' }
  return {
    description: whole.slice(0, Math.max(0, at - 2)).trim(),
    usage: whole.slice(at + usageHeading.length + 1).trim(),
  }
}

/** XML 1.0 has no way to write most control characters: they are left out. Line ends and tabs stay in attributes too. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\t\r]/g, sign => `&#${sign.codePointAt(0)};`)
}
