import type { PdfLine } from './pdf-lines.ts'

/** A line at a page's edge, by where it stands and what it says but for its numbers. */
type Edge = { readonly page: number; readonly line: PdfLine; readonly numbers: readonly number[] }

/** So many lines at the top and at the bottom of a page can be running ones. */
const edgeLines = 2

/**
 * The pages without what runs over them: lines that stand on one place of most pages, and say the same there but for
 * the number of the page. A line that is said elsewhere too, as a speaker's name is, stays.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  const edges = edgesOf(pages)
  const within = new Map<string, number>()
  const atEdge = new Set([...edges.values()].flat().map(edge => edge.line))
  for (const line of pages.flat()) {
    if (!atEdge.has(line)) within.set(line.text, (within.get(line.text) ?? 0) + 1)
  }
  const running = new Set<PdfLine>()
  for (const group of edges.values()) {
    const isSaidWithin = group.some(({ line }) => (within.get(line.text) ?? 0) > 1)
    if (!isSaidWithin && isRunning(group, pages.length)) for (const { line } of group) running.add(line)
  }
  return pages.map(lines => lines.filter(line => !running.has(line)))
}

function edgesOf(pages: readonly (readonly PdfLine[])[]): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, Edge[]>()
  for (const [page, lines] of pages.entries()) {
    const sorted = lines.toSorted((one, other) => one.y - other.y)
    const outer = new Set([...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)])
    for (const line of outer) {
      const key = `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`
      const edge = { page, line, numbers: (line.text.match(/\d+/g) ?? []).map(Number) }
      const group = edges.get(key)
      if (group) group.push(edge)
      else edges.set(key, [edge])
    }
  }
  return edges
}

/** Pages of books alternate between two such lines. */
function isRunning(group: readonly Edge[], pages: number): boolean {
  const first = group[0]
  if (!first || group.length < Math.max(isPageNumber(first) ? 2 : 3, pages * 0.4)) return false
  return first.numbers.every((number, at) => {
    const isSame = group.every(edge => edge.numbers[at] === number)
    return isSame || group.every(edge => (edge.numbers[at] ?? 0) - edge.page === number - first.page)
  })
}

function isPageNumber({ line, numbers }: Edge): boolean {
  return numbers.length > 0 && /^\W*(?:\p{L}{1,8}\W+)?\d+\W*(?:\p{L}{1,4}\W+)?(?:\d+\W*)?$/u.test(line.text)
}
