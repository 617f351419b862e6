import { isNameLike } from './line-shape.ts'

const headerNames = ['date', 'partner', 'participants', 'type', 'interviewer']

type Head = {
  readonly title: string | null
  readonly headers: ReadonlyMap<string, string>
  readonly body: readonly string[]
}

/**
 * Splits lines into a title, the `Name: value` headers below it, and what follows. The title is a first `# ` heading;
 * without one, two headers or more at the very top are a head if they name a title, a day or the participants.
 */
export function readHead(lines: readonly string[], plain: (line: string) => string): Head {
  const first = lines.findIndex(line => line.trim() !== '')
  const heading = /^#\s+(.+)$/.exec(lines[first] ?? '')?.[1]
  if (heading !== undefined) {
    const { headers, body } = headersOf(lines.slice(first + 1), plain, headerNames)
    return { title: heading.trim(), headers, body }
  }
  const { headers, body } = headersOf(lines, plain, ['title', ...headerNames])
  // "Partner:" and "Interviewer:" alone are who speaks.
  const isHead = headers.size > 1 && ['title', 'date', 'participants'].some(name => headers.has(name))
  if (!isHead) return { title: null, headers: new Map(), body: lines }
  const title = headers.get('title') || null
  headers.delete('title')
  return { title, headers, body }
}

function headersOf(
  lines: readonly string[],
  plain: (line: string) => string,
  names: readonly string[],
): { readonly headers: Map<string, string>; readonly body: readonly string[] } {
  const headers = new Map<string, string>()
  let next = 0
  for (; next < lines.length; next++) {
    const line = plain(lines[next] ?? '')
    const header = /^([A-Za-z]+):\s*(.*)$/.exec(line)
    const name = header?.[1]?.toLowerCase() ?? ''
    const value = header?.[2]?.trim() ?? ''
    if (names.includes(name) && (name !== 'interviewer' || isSaidOnce(value, lines.slice(next + 1)))) {
      headers.set(name, value)
    } else if (line.trim() !== '') break
  }
  return { headers, body: lines.slice(next) }
}

/** Whether "Interviewer: Ada Kerr" says who asked, and is not the first of the interviewer's own turns. */
function isSaidOnce(name: string, below: readonly string[]): boolean {
  return isNameLike(name) && !below.some(line => /\binterviewer\b[^:]{0,20}:/i.test(line))
}
