import { constants, inflateSync } from 'node:zlib'
import { bomb } from './refusals.ts'

const megabyte = 1_000_000
const limits = { stream: 50 * megabyte, whole: 200 * megabyte, ratio: 200 }

/** A stream's description is no longer, and stands directly before it. */
const longestDescription = 2_000

/**
 * Gives a Refusal for a PDF whose compressed parts unpack to far more than they hold. pdf.js would unpack them to the
 * end, in memory that no limit on a worker counts; here it stops at the limit. Pictures are large without harm: they
 * are not unpacked for text, and are only held against how little they were.
 */
export function refuseBombs(bytes: Buffer): void {
  let whole = 0
  let after = 0
  for (;;) {
    const at = bytes.indexOf('stream', after)
    if (at === -1) return
    const description = bytes.toString('latin1', Math.max(after, at - longestDescription), at)
    const start = at + 'stream'.length
    const found = bytes.indexOf('endstream', start)
    const end = found === -1 ? bytes.length : found
    after = end + 'endstream'.length
    const filters =
      description.slice(description.lastIndexOf('obj')).match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0
    if (filters === 0) continue
    const isPicture = /\/Subtype\s*\/Image\b/.test(description)
    let content = bytes.subarray(start + lineEnd(bytes, start), end)
    for (let filter = 0; filter < Math.min(filters, 3); filter++) {
      const unpacked = inflated(content)
      if (unpacked === 'too much' && (!isPicture || content.length * limits.ratio < limits.stream))
        throw bomb()
      if (typeof unpacked === 'string') break
      content = unpacked
    }
    if (!isPicture) whole += content.length
    if (whole > limits.whole) throw bomb()
  }
}

/** What cannot be unpacked, as in a file with a password, is for pdf.js to judge. */
function inflated(content: Buffer): Buffer | 'too much' | 'damaged' {
  try {
    return inflateSync(content, { maxOutputLength: limits.stream, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (failure) {
    const isLimit = failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'
    return isLimit ? 'too much' : 'damaged'
  }
}

function lineEnd(bytes: Buffer, at: number): number {
  return bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1
}
