const headerNames = ['date', 'partner', 'participants', 'type']

/** Splits lines into a first `# ` heading, the `Name: value` headers directly below it, and what follows. */
export function readHead(
  lines: readonly string[],
  plain: (line: string) => string,
): {
  readonly title: string | null
  readonly headers: ReadonlyMap<string, string>
  readonly body: readonly string[]
} {
  const first = lines.findIndex(line => line.trim() !== '')
  const heading = /^#\s+(.+)$/.exec(lines[first] ?? '')
  if (!heading?.[1]) return { title: null, headers: new Map(), body: lines }
  const headers = new Map<string, string>()
  let next = first + 1
  for (; next < lines.length; next++) {
    const line = plain(lines[next] ?? '')
    const header = /^([A-Za-z]+):\s*(.*)$/.exec(line)
    const name = header?.[1]?.toLowerCase() ?? ''
    if (headerNames.includes(name)) headers.set(name, header?.[2]?.trim() ?? '')
    else if (line.trim() !== '') break
  }
  return { title: heading[1].trim(), headers, body: lines.slice(next) }
}
