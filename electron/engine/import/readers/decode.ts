import { longestText } from '../../../../shared/model/interview.ts'
import { Refusal } from '../reading.ts'
import { binaryKind } from './binary-kind.ts'

export type Decoded = {
  readonly text: string
  /** As people write it. */
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252'
  readonly warnings: readonly string[]
}

/**
 * The text that bytes hold, as it is written (no normalisation): UTF-8, UTF-16 with or without a byte order mark, else
 * Windows-1252. Refuses what is no text, has no words, or is longer than `longest` UTF-16 units.
 */
export function decode(bytes: Uint8Array, longest = longestText): Decoded {
  if (bytes.length === 0) throw new Refusal('It is empty.')
  const kind = binaryKind(bytes)
  if (kind) throw new Refusal(`It is ${kind}, not text.`)
  if (bytes.length > longest * 3 + 3) throw tooLong(longest)
  const decoded = decodedUtf16(bytes) ?? decodedUtf8(bytes) ?? decodedWindows1252(bytes)
  if (decoded.text.includes('\0')) throw new Refusal('It contains NUL characters, so it is not text.')
  if (controls(decoded.text) > decoded.text.length / 100) {
    throw new Refusal('It is mostly control characters, so it is not text.')
  }
  if (decoded.text.trim() === '') throw new Refusal('It has no words in it.')
  if (decoded.text.length > longest) throw tooLong(longest)
  return decoded
}

/** Why a text is not read that is longer than one may be, in UTF-16 units. */
export function tooLong(longest: number): Refusal {
  const what = longest === longestText ? 'an interview' : 'a file of text'
  return new Refusal(`It is longer than ${what} may be (${longest.toLocaleString('en')} characters).`)
}

function decodedUtf16(bytes: Uint8Array): Decoded | null {
  const mark = bytes.length > 1 ? ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0) : 0
  if (mark === 0xfffe) return { text: utf16(bytes.subarray(2), false), encoding: 'UTF-16 LE', warnings: [] }
  if (mark === 0xfeff) return { text: utf16(bytes.subarray(2), true), encoding: 'UTF-16 BE', warnings: [] }
  if (!bytes.includes(0) || bytes.length % 2 === 1) return null
  return decodedUnmarkedUtf16(bytes)
}

/**
 * Without a mark, spaces and line ends tell: each has one zero byte, the high one. Bytes that could be UTF-8 as well
 * are UTF-16 only with many of them.
 */
function decodedUnmarkedUtf16(bytes: Uint8Array): Decoded | null {
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2]! += 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < bytes.length / 6 && isUtf8(bytes)) return null
  const encodings = ['UTF-16 LE', 'UTF-16 BE'] as const
  for (const encoding of even > odd ? encodings.toReversed() : encodings) {
    const text = utf16(bytes, encoding === 'UTF-16 BE')
    if (!notText.test(text)) return { text, encoding, warnings: [] }
  }
  return null
}

/** What the wrong byte order makes of text: letters that no language has, and control characters. */
const notText = /(?![\t\n\v\f\r])[\p{Cc}\p{Cn}\p{Co}\ufffd]/u

function utf16(bytes: Uint8Array, isBigEndian: boolean): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return (isBigEndian ? whole.swap16() : whole).toString('utf16le').toWellFormed()
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** UTF-8 with some damage is still UTF-8: read as Windows-1252, every letter beyond ASCII would be wrong. */
function decodedUtf8(bytes: Uint8Array): Decoded | null {
  if (isUtf8(bytes)) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8', warnings: [] }
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  const beyondAscii = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  if (beyondAscii <= damaged) return null
  return {
    text,
    encoding: 'UTF-8',
    warnings: ['Some of its bytes are not UTF-8: they are shown as “\ufffd”.'],
  }
}

/** What Windows-1252 has where Latin-1 has control characters (WHATWG Encoding Standard, index windows-1252). */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decodedWindows1252(bytes: Uint8Array): Decoded {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const text = latin1.replace(/[\x80-\x9f]/g, char => windows1252.charAt(char.charCodeAt(0) - 0x80))
  return { text, encoding: 'Windows-1252', warnings: [] }
}

function controls(text: string): number {
  return text.match(/(?![\t\n\v\f\r\x85])\p{Cc}/gu)?.length ?? 0
}
