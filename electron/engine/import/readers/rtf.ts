import { Refusal } from '../reading.ts'
import type { DocumentText } from './docx.ts'
import { collectLines, noteInLine } from './lines.ts'
import { damaged } from './refusals.ts'
import { rtfTables } from './rtf-tables.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import { characterWords, encodingOfPage, skippedGroups } from './rtf-words.ts'

/** What holds within a pair of braces, and is as it was behind them. */
type Group = {
  readonly holds: 'text' | 'note' | 'nothing' | 'fonts' | 'styles'
  /** How many characters stand behind a `\u` for readers that do not know it. */
  readonly fallback: number
  /** Of the font; null for that of the document. */
  readonly encoding: string | null
  readonly isDeleted: boolean
  readonly isHidden: boolean
  readonly isCell: boolean
  readonly isTitle: boolean
}

const outermost: Group = {
  holds: 'text',
  fallback: 1,
  encoding: null,
  isDeleted: false,
  isHidden: false,
  isCell: false,
  isTitle: false,
}

const deepest = 500

/**
 * Reads rich text: its paragraphs are lines, notes stand in round brackets where they belong; deleted and hidden words,
 * comments, headers, footers, pictures and the marks of lists are left out. Gives a Refusal for one that is cut short.
 */
export function readRtf(bytes: Buffer): DocumentText {
  if (!/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(bytes.toString('latin1', 0, 64))) throw damaged('rtf')
  const text = rtfText()
  const groups: Group[] = []
  let group = outermost
  /** Where a group begins, the word that says what it holds is looked for. */
  let start: 'no' | 'yes' | 'optional' = 'no'
  for (const token of rtfTokens(bytes)) {
    if (token.kind === 'open') {
      text.flush()
      if (groups.push(group) > deepest)
        throw new Refusal('Its parts are nested deeper than in any real document.')
      start = 'yes'
    } else if (token.kind === 'close') {
      text.flush()
      const outer = groups.pop()
      if (!outer || groups.length === 0) break
      if (group.holds === 'note' && outer.holds !== 'note') text.endNote()
      group = outer
      start = 'no'
    } else if (token.kind === 'word' && token.word === '*' && start === 'yes') start = 'optional'
    else {
      if (token.kind === 'word') group = text.word(group, token.word, token.value, start === 'optional')
      else if (group.holds !== 'nothing') text.characters(group, token, bytes)
      start = 'no'
    }
  }
  if (groups.length > 0) throw damaged('rtf')
  return { ...text.finish(), warnings: [] }
}

function rtfText() {
  const tables = rtfTables()
  const decoders = new Map<string, TextDecoder>()
  const root = collectLines()
  let lines = root
  let page = 'windows-1252'
  /** Bytes are decoded together, since a character may be several of them. */
  let pending: number[] = []
  let pendingIn = outermost
  let unread = 0
  let row: 'none' | 'in cell' | 'between cells' = 'none'

  const flush = () => {
    unread = 0
    if (pending.length === 0) return
    const encoding = pendingIn.encoding ?? page
    const decoder = decoders.get(encoding) ?? new TextDecoder(encoding)
    decoders.set(encoding, decoder)
    const text = decoder.decode(Uint8Array.from(pending))
    pending = []
    write(pendingIn, text)
  }
  const write = (group: Group, text: string) => {
    if (group.holds === 'styles') tables.styleName(text)
    if (group.isDeleted || group.isHidden || (group.holds !== 'text' && group.holds !== 'note')) return
    if (group.holds === 'text') enterCell(group)
    lines.write(text)
  }
  const enterCell = (group: Group) => {
    if (group.isCell && row === 'none') lines.beginRow()
    if (group.isCell && row !== 'in cell') {
      lines.beginCell()
      row = 'in cell'
    } else if (!group.isCell && row !== 'none') endRow()
  }
  const endRow = () => {
    if (row !== 'none') lines.endRow()
    row = 'none'
  }
  const endParagraph = (group: Group) => {
    if (group.holds !== 'text') {
      lines.write(' ')
      return
    }
    if (group.isTitle) lines.endBlock('title')
    else lines.endLine()
  }
  const characters = (group: Group, token: Exclude<RtfToken, { kind: 'word' }>, bytes: Buffer) => {
    if (pendingIn !== group) {
      const left = unread
      flush()
      unread = left
      pendingIn = group
    }
    if (token.kind === 'character') {
      if (unread > 0) unread--
      else pending.push(token.byte)
    } else if (token.kind === 'bytes') {
      const skip = Math.min(unread, token.end - token.start)
      unread -= skip
      for (let at = token.start + skip; at < token.end; at++) pending.push(bytes[at] ?? 0)
    }
  }
  const word = (group: Group, name: string, value: number | null, isOptional: boolean): Group => {
    if (group.holds === 'nothing') return group
    const character = characterWords[name]
    if (character !== undefined && unread > 0) {
      unread--
      return group
    }
    flush()
    if (skippedGroups.has(name)) return { ...group, holds: 'nothing' }
    if (isOptional && name !== 'shpinst') return { ...group, holds: 'nothing' }
    if (character !== undefined) write(group, character)
    else if (name === 'u') {
      if (value !== null) write(group, String.fromCharCode(value & 0xffff))
      unread = group.fallback
    } else if (group.holds === 'fonts' || group.holds === 'styles') tables.word(name, value)
    else if (name === 'footnote' && group.holds === 'text') {
      lines = collectLines()
      return { ...group, holds: 'note' }
    } else if (group.isDeleted || group.isHidden) return changed(group, name, value)
    else if (name === 'par' || name === '\n' || name === '\r') endParagraph(group)
    else if (name === 'line') group.holds === 'note' ? lines.write(' ') : lines.endLine()
    else if (name === 'sect' || name === 'page' || name === 'shptxt') lines.endBlock()
    else if (name === 'cell' || name === 'nestcell') {
      enterCell({ ...group, isCell: true })
      row = 'between cells'
    } else if (name === 'row') endRow()
    else if (name === 'ansicpg') page = encodingOfPage(value ?? 1252)
    else if (name === 'mac') page = encodingOfPage(10000)
    return changed(group, name, value)
  }
  /** The group as a word that is about looks makes it. */
  const changed = (group: Group, name: string, value: number | null): Group => {
    const isOn = value !== 0
    if (name === 'fonttbl') return { ...group, holds: 'fonts' }
    if (name === 'stylesheet') return { ...group, holds: 'styles' }
    if (name === 'uc') return { ...group, fallback: Math.min(10, Math.max(0, value ?? 1)) }
    if (name === 'f') return { ...group, encoding: tables.encodingOf(value ?? 0) }
    if (name === 'deleted') return { ...group, isDeleted: isOn }
    if (name === 'v') return { ...group, isHidden: isOn }
    if (name === 'plain') return { ...group, encoding: null, isDeleted: false, isHidden: false }
    if (name === 'intbl') return { ...group, isCell: isOn }
    if (name === 'pard') return { ...group, isCell: false, isTitle: false }
    if (name === 's') return { ...group, isTitle: tables.isTitle(value ?? 0) }
    if (name === 'outlinelevel' && value === 0) return { ...group, isTitle: true }
    return group
  }
  return {
    flush,
    word,
    characters,
    endNote: () => {
      const note = noteInLine(lines.finish())
      lines = root
      lines.write(note)
    },
    finish: () => lines.finish(),
  }
}
