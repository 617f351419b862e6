/** What rich text is made of. A `character` is one byte written as `\'hh`. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  | { readonly kind: 'character'; readonly byte: number }
  | { readonly kind: 'bytes'; readonly start: number; readonly end: number }

const code = {
  newline: 10,
  return: 13,
  space: 32,
  quote: 39,
  minus: 45,
  backslash: 92,
  open: 123,
  close: 125,
}

/** The longest word of the specification has 32 letters, the longest number ten digits. */
const longest = { word: 32, number: 10 }

/** One token after the other, in one pass; binary parts are stepped over. */
export function* rtfTokens(bytes: Buffer): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === code.open || byte === code.close) {
      at++
      yield { kind: byte === code.open ? 'open' : 'close' }
    } else if (byte === code.newline || byte === code.return) at++
    else if (byte !== code.backslash) {
      const start = at
      while (at < bytes.length && !isSpecial(bytes[at] ?? 0)) at++
      yield { kind: 'bytes', start, end: at }
    } else if (bytes[at + 1] === code.quote) {
      const byte = Number.parseInt(bytes.toString('latin1', at + 2, at + 4), 16)
      at += 4
      if (!Number.isNaN(byte)) yield { kind: 'character', byte }
    } else {
      const token = wordAt(bytes, at + 1)
      at = token.end
      if (token.word === 'bin') at += Math.max(0, token.value ?? 0)
      yield { kind: 'word', word: token.word, value: token.value }
    }
  }
}

function wordAt(bytes: Buffer, start: number): { word: string; value: number | null; end: number } {
  let end = start
  while (isLetter(bytes[end]) && end - start < longest.word) end++
  if (end === start)
    return { word: String.fromCharCode(bytes[start] ?? code.space), value: null, end: end + 1 }
  const word = bytes.toString('latin1', start, end)
  const number = end
  if (bytes[end] === code.minus && isDigit(bytes[end + 1])) end++
  while (isDigit(bytes[end]) && end - number <= longest.number) end++
  const value = Number.parseInt(bytes.toString('latin1', number, end), 10)
  if (bytes[end] === code.space) end++
  return { word, value: Number.isNaN(value) ? null : value, end }
}

function isSpecial(byte: number): boolean {
  return (
    byte === code.backslash ||
    byte === code.open ||
    byte === code.close ||
    byte === code.newline ||
    byte === code.return
  )
}

function isLetter(byte = 0): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}

function isDigit(byte = 0): boolean {
  return byte >= 48 && byte <= 57
}
