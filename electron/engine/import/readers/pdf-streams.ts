import { constants, inflateSync } from 'node:zlib'
import { bomb } from './refusals.ts'

const megabyte = 1_000_000
const limits = { stream: 50 * megabyte, whole: 200 * megabyte, ratio: 200 }

/** A stream's description is no longer, and stands directly before it. */
const longestDescription = 2_000

/**
 * Whether all compressed parts of a PDF are sound. Gives a Refusal where they unpack to far more than they hold: pdf.js
 * would unpack them to the end, in memory that no limit on a worker counts; here it stops at the limit. Pictures are
 * large without harm: they are not unpacked for text, and are only held against how little they were.
 */
export function areStreamsSound(bytes: Buffer): boolean {
  let whole = 0
  let isSound = true
  // With a password, even one that is empty, nothing can be told from the bytes.
  const isLocked = bytes.includes('/Encrypt')
  for (const { description, packed } of streamsOf(bytes)) {
    const filters = description.match(/\/(?:\w+Decode|Fl)\b/g) ?? []
    const flates = filters.filter(filter => /^\/Fl/.test(filter)).length
    const isPicture = /\/Subtype\s*\/Image\b/.test(description)
    let content = packed
    for (let filter = 0; filter < Math.min(flates, 3); filter++) {
      const unpacked = inflated(content)
      if (unpacked === 'too much' && (!isPicture || content.length * limits.ratio < limits.stream))
        throw bomb()
      if (unpacked === 'damaged' && flates === filters.length && !isPicture && !isLocked) isSound = false
      if (typeof unpacked === 'string') break
      content = unpacked
    }
    if (!isPicture) whole += content.length
    if (whole > limits.whole) throw bomb()
  }
  return isSound
}

/** By the words around them alone: a table of what is where can lie. */
function* streamsOf(bytes: Buffer): Generator<{ readonly description: string; readonly packed: Buffer }> {
  let after = 0
  for (;;) {
    const at = bytes.indexOf('stream', after)
    if (at === -1) return
    const before = bytes.toString('latin1', Math.max(after, at - longestDescription), at)
    const found = bytes.indexOf('endstream', at)
    const end = found === -1 ? bytes.length : found
    after = end + 'endstream'.length
    const start = at + 'stream'.length
    yield {
      description: before.slice(before.lastIndexOf('obj') + 1),
      packed: bytes.subarray(start + lineEnd(bytes, start), end),
    }
  }
}

/** What cannot be unpacked is for pdf.js to make the best of. */
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
