import { Parser } from 'htmlparser2'
import { longestLine } from '../../../../shared/model/text.ts'
import { Refusal } from '../reading.ts'
import { decode } from './decode.ts'
import type { DocumentText } from './docx.ts'
import { collectLines, type LineCollector } from './lines.ts'

const limits = { bytes: 20_000_000, depth: 1_000 }

/** What is no words of the page: programs, pictures, what other pages or programs would show, and fields. */
const dropped = new Set(
  'script style template noscript svg math iframe object embed applet audio video canvas select'.split(' '),
)

/** What stands on lines of its own, whatever a style sheet says. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead ul'.split(
    ' ',
  ),
)

/**
 * Reads a web page as plain lines, word by word from its source: nothing is rendered or run, no element is kept. The
 * title is the first heading where the page begins with it, else what the page calls itself.
 */
export function readHtml(bytes: Buffer): DocumentText & { readonly encoding: string } {
  if (bytes.length > limits.bytes) {
    throw new Refusal(`It is larger than a web page may be (${limits.bytes / 1_000_000} MB).`)
  }
  const { text, encoding, warnings } = decodeHtml(bytes)
  const lines = collectLines()
  const named = walkOver(text, lines)
  const read = lines.finish()
  return { ...read, title: read.title ?? named, encoding, warnings }
}

/** Gives the lines to the collector, and what the page calls itself. */
function walkOver(text: string, lines: LineCollector): string | null {
  let depth = 0
  /** The depth at which what is dropped began; 0 outside of it. */
  let droppedAt = 0
  let preformatted = 0
  let headings = 0
  let named: string | null = null
  let isNaming = false
  const handler = {
    onopentagname(name: string) {
      if (++depth > limits.depth) {
        throw new Refusal('Its parts are nested deeper than in any real page.')
      }
      if (droppedAt > 0) return
      if (dropped.has(name)) droppedAt = depth
      else if (name === 'title') isNaming = named === null
      else if (name === 'br') endOfLine()
      else if (name === 'tr') lines.beginRow()
      else if (name === 'td' || name === 'th') lines.beginCell()
      else if (blocks.has(name)) lines.endBlock()
      if (name === 'pre') preformatted++
      if (name === 'h1') headings++
    },
    onclosetag(name: string) {
      if (droppedAt > 0) {
        if (depth-- === droppedAt) droppedAt = 0
        return
      }
      depth--
      if (name === 'title') isNaming = false
      else if (name === 'h1') lines.endBlock('title')
      else if (name === 'tr') lines.endRow()
      else if (blocks.has(name)) lines.endBlock()
      if (name === 'pre') preformatted--
      if (name === 'h1') headings--
    },
    ontext(words: string) {
      if (droppedAt > 0) return
      if (isNaming) named = (named ?? '') + words.slice(0, longestLine + 1).toWellFormed()
      else if (preformatted > 0) writePreformatted(words)
      else lines.writeCollapsed(words)
    },
  }
  const endOfLine = () => (headings > 0 ? lines.writeCollapsed(' ') : lines.endLine())
  const writePreformatted = (words: string) => {
    for (const [index, line] of words.split(/\r\n?|\n/).entries()) {
      if (index > 0) endOfLine()
      lines.write(line)
    }
  }
  // What was written as XML closes an element where it opens it.
  const parser = new Parser(handler, { recognizeSelfClosing: text.startsWith('<?xml') })
  parser.end(text)
  const name = (named ?? '').replace(/\s+/g, ' ').trim()
  return name === '' || name.length > longestLine ? null : name
}

type DecodedHtml = { readonly text: string; readonly encoding: string; readonly warnings: readonly string[] }

/** A page says what it is written in where no byte order mark does; most are UTF-8 by now, whatever they say. */
function decodeHtml(bytes: Buffer): DecodedHtml {
  const encoding = declaredEncoding(bytes)
  if (encoding === null || /^(?:utf-|windows-1252$)/.test(encoding)) return decode(bytes, limits.bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding: writtenName(encoding), warnings: [] }
}

/** As the HTML standard looks for it: in the first 1,024 bytes, as `charset` or within `content`. */
function declaredEncoding(bytes: Buffer): string | null {
  const hasMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(bytes.subarray(0, 3).toString('latin1'))
  const start = bytes.subarray(0, 1_024).toString('latin1')
  const label = /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1]
  if (hasMark || !label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** As people write it. */
function writtenName(encoding: string): string {
  if (/^(?:windows|mac|big)/.test(encoding)) return encoding.charAt(0).toUpperCase() + encoding.slice(1)
  return encoding === 'shift_jis' ? 'Shift_JIS' : encoding.toUpperCase()
}
