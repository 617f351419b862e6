/** A text as an interview stores it: words alone in `lines`, with who says them and when beside each. */
export type Transcript = {
  /** The first `# ` heading, if the text begins with one. */
  readonly title: string | null
  /** `Name: value` lines directly below the heading, names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly lines: readonly TranscriptLine[]
}

export type TranscriptLine = {
  readonly text: string
  readonly speaker: string | null
  readonly at: number | null
}

const headerNames = ['date', 'partner', 'participants', 'type']

/** `[04:12] Daniel Okafor: words`, with or without the time, in square or round brackets or bare. */
const turn = /^(?:[[(]?((?:\d{1,2}:)?\d{1,3}:\d{2})(?:[.,]\d{1,3})?[\])]?\s+)?(\p{L}[^:\n]{0,59}?):\s+(.*)$/u

/**
 * Reads plain text or Markdown: an optional heading with headers below it, then lines. A line is a turn when its
 * label occurs on two lines or more, is a name given in the headers, or stands behind a time; any other colon is
 * just a colon. Blank lines between turns are not kept, others are.
 */
export function readTranscript(source: string): Transcript {
  const { title, headers, body } = readHead(source.replace(/\r\n?/g, '\n').split('\n'))
  const matches = body.map(line => turn.exec(line))
  const labels = Map.groupBy(
    matches.flatMap(match =>
      match?.[2] ? [{ label: match[2].trim(), hasTime: match[1] !== undefined }] : [],
    ),
    ({ label }) => label,
  )
  const given = new Set((headers.get('participants') ?? '').split(';').map(name => name.trim()))
  const isSpeaker = (label: string) => {
    const uses = labels.get(label) ?? []
    return given.has(label) || uses.length > 1 || uses.some(use => use.hasTime)
  }
  const lines = body.map((line, index): TranscriptLine => {
    const match = matches[index]
    const label = match?.[2]?.trim()
    if (!match || !label || !isSpeaker(label)) return { text: line.trimEnd(), speaker: null, at: null }
    return { text: (match[3] ?? '').trimEnd(), speaker: label, at: match[1] ? milliseconds(match[1]) : null }
  })
  return { title, headers, lines: withoutGaps(lines) }
}

function readHead(lines: readonly string[]): {
  title: string | null
  headers: ReadonlyMap<string, string>
  body: readonly string[]
} {
  const first = lines.findIndex(line => line.trim() !== '')
  const heading = /^#\s+(.+)$/.exec(lines[first] ?? '')
  if (!heading?.[1]) return { title: null, headers: new Map(), body: lines }
  const headers = new Map<string, string>()
  let next = first + 1
  for (; next < lines.length; next++) {
    const line = lines[next] ?? ''
    const header = /^([A-Za-z]+):\s*(.*)$/.exec(line)
    const name = header?.[1]?.toLowerCase() ?? ''
    if (headerNames.includes(name)) headers.set(name, header?.[2]?.trim() ?? '')
    else if (line.trim() !== '') break
  }
  return { title: heading[1].trim(), headers, body: lines.slice(next) }
}

/** Blank lines only separate turns; between paragraphs of notes they are the author's and stay, one at a time. */
function withoutGaps(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  const hasTurns = lines.some(line => line.speaker !== null)
  const kept = lines.filter((line, index) => {
    if (line.text !== '' || line.speaker !== null) return true
    const previous = lines[index - 1]
    return !hasTurns && previous !== undefined && previous.text !== ''
  })
  while (kept.at(-1)?.text === '' && kept.length > 1) kept.pop()
  return kept.length > 0 ? kept : [{ text: '', speaker: null, at: null }]
}

function milliseconds(time: string): number {
  return time.split(':').reduce((total, part) => total * 60 + Number(part), 0) * 1_000
}
