import { longestLine } from '../../../../shared/model/text.ts'

/** Words of a cue with the voice that says them; null where no voice is named. */
export type Piece = { readonly voice: string | null; readonly text: string }

const tag =
  /<(?:(\/?)(v|lang|font)(?=[\s.>])|\/?(?:c|i|b|u|s|ruby|rt)(?=\.|\s*>)|\d{1,4}:\d{2}[\d:.]*(?=>))/iy

/**
 * What is said in a cue, by the tags of WebVTT (6.4 "cue text") and of SubRip: voice spans tell who, all other tags
 * are dropped, character references are read. A `<` that begins no such tag is one.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: { voice: string | null; text: string }[] = []
  const voices: string[] = []
  let from = 0
  let isNewVoice = true
  const add = (until: number) => {
    if (until === from) return
    const words = decodedReferences(text.slice(from, until))
    const last = pieces.at(-1)
    if (last && !isNewVoice) last.text += words
    else pieces.push({ voice: voices.at(-1) || null, text: words })
    isNewVoice = false
  }
  const lastClose = text.lastIndexOf('>')
  for (
    let at = text.indexOf('<');
    at !== -1 && at < lastClose;
    at = text.indexOf('<', Math.max(at + 1, from))
  ) {
    tag.lastIndex = at
    const found = tag.exec(text)
    if (!found) continue
    add(at)
    const close = text.indexOf('>', at)
    if (found[2]?.toLowerCase() === 'v') {
      if (found[1]) voices.pop()
      else voices.push(annotation(text.slice(at + 2, close)))
      isNewVoice = true
    }
    from = close + 1
  }
  add(text.length)
  return pieces
}

/** What stands in a tag behind its classes; nothing where it is too long to be a name. */
function annotation(inside: string): string {
  const space = inside.search(/\s/)
  const name = space === -1 ? '' : decodedReferences(inside.slice(space)).replace(/\s+/g, ' ').trim()
  return name.length > longestLine ? '' : name
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
  quot: '"',
  apos: "'",
}

function decodedReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole
    return character(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

/** Only what text may hold: no NUL, no half of a pair, nothing beyond Unicode. */
function character(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return isNone ? '\ufffd' : String.fromCodePoint(code)
}
