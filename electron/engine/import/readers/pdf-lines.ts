import { areRightToLeft, readFromTheRight, withPlainLetters } from './pdf-bidi.ts'

/** One line as it stands on a page, in points from the page's left and top. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line its letters stand on. */
  readonly y: number
  /** Of its letters. */
  readonly size: number
  readonly isFromRight: boolean
}

/** A run of letters as the PDF sets it, with the matrix that puts it on the page. */
export type PdfRun = {
  readonly str: string
  readonly width: number
  readonly transform: readonly number[]
}

type Placed = { readonly run: PdfRun; readonly x: number; readonly y: number; readonly size: number }

/**
 * A page's lines. Runs on one height are a line; where they stand apart there is a space, or a tab as between the cells
 * of a table. The order is the PDF's own, but down the page where nothing stands side by side.
 */
export function linesOfRuns(runs: readonly PdfRun[], toPage: readonly number[]): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let line: Placed[] = []
  let main: Placed | null = null
  let last: Placed | null = null
  for (const placed of uprightRuns(runs, toPage)) {
    if (main && last && !isOnLine(placed, main, last)) {
      lines.push(...lineOf(line, main))
      line = []
      main = null
    }
    line.push(placed)
    if (placed.run.str.trim() === '') continue
    last = placed
    // What is raised, as the number of a note, is smaller and says nothing of the line.
    if (!main || placed.size >= main.size) main = placed
  }
  if (main) lines.push(...lineOf(line, main))
  return standSideBySide(lines) ? lines : lines.toSorted((one, other) => one.y - other.y)
}

function isOnLine(placed: Placed, main: Placed, previous: Placed): boolean {
  if (placed.run.str.trim() === '') return true
  if (Math.abs(placed.y - main.y) > Math.max(placed.size, main.size) / 2) return false
  const isBehind = placed.x > previous.x + previous.run.width - placed.size
  return isBehind || areRightToLeft([placed, main])
}

function lineOf(runs: readonly Placed[], { y, size }: Placed): readonly PdfLine[] {
  const isFromRight = areRightToLeft(runs)
  const parts: string[] = []
  let last: Placed | null = null
  let isSpaced = false
  let left = Number.POSITIVE_INFINITY
  let right = 0
  for (const placed of isFromRight ? runs.toSorted((one, other) => other.x - one.x) : runs) {
    const { x, run } = placed
    if (run.str.trim() === '') {
      isSpaced ||= run.str !== ''
      continue
    }
    const gap = last ? Math.max(x - last.x - last.run.width, last.x - x - run.width) : 0
    if (gap > 2 * size) parts.push('\t')
    else if (last && (isSpaced || gap > size * 0.15)) parts.push(' ')
    parts.push(run.str)
    left = Math.min(left, x)
    right = Math.max(right, x + run.width)
    last = placed
    isSpaced = false
  }
  const text = withPlainLetters((isFromRight ? readFromTheRight(parts) : parts).join('')).trim()
  return text === '' ? [] : [{ text, left, right, y, size, isFromRight }]
}

/** Stamps and watermarks run askew over a page; on a page that is all turned, words do too. */
function uprightRuns(runs: readonly PdfRun[], toPage: readonly number[]): readonly Placed[] {
  const placed = runs.map(run => {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = product(toPage, run.transform)
    const isUpright = a > 0 && Math.abs(b) < a * 0.1
    return { run, x, y, size: Math.hypot(c, d) || 1, isUpright }
  })
  const upright = placed.filter(one => one.isUpright)
  return lengthOf(upright) * 2 >= lengthOf(placed) ? upright : placed
}

function lengthOf(placed: readonly Placed[]): number {
  return placed.reduce((length, { run }) => length + run.str.length, 0)
}

function product(one: readonly number[], other: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = one
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = other
  return [
    a * a2 + c * b2,
    b * a2 + d * b2,
    a * c2 + c * d2,
    b * c2 + d * d2,
    a * e2 + c * f2 + e,
    b * e2 + d * f2 + f,
  ]
}

function standSideBySide(lines: readonly PdfLine[]): boolean {
  const sorted = lines.toSorted((one, other) => one.y - other.y)
  return sorted.some((line, index) => {
    const next = sorted[index + 1]
    return next !== undefined && next.y - line.y < Math.min(line.size, next.size) * 0.5
  })
}
