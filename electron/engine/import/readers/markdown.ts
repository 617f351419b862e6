import type { Transcript } from '../reading.ts'
import { transcriptOfLines } from './turns.ts'

/**
 * Reads Markdown as its author wrote it: headings, lists and emphasis stay in the text. The first `# ` heading is the
 * title; a name set in bold (`**Name:** words`, `**Name** (0:12): words`) is a speaker's label like a plain one.
 */
export function transcriptOfMarkdown(lines: readonly string[]): Transcript {
  const { title, ...transcript } = transcriptOfLines(lines, withoutBoldLabel)
  return { ...transcript, title: title?.replace(/^(\*\*|__)(.+)\1$/, '$2').replace(/\s#+$/, '') ?? null }
}

const time = String.raw`[[(]?\d[\d:.,]*[\])]?`
const boldLabel = new RegExp(
  String.raw`^(\s*(?:${time}\s+)?)(\*\*|__)((?:${time}\s+)?\p{L}[^*_\n]{0,79}?)\2(?=\s*(?:[:：]|${time}\s*(?:[:：]|$)|$))`,
  'u',
)
const boldLabelWithColon = new RegExp(
  String.raw`^(\s*(?:${time}\s+)?)(\*\*|__)((?:${time}\s+)?\p{L}[^*_\n]{0,79}?[:：]\s*)\2`,
  'u',
)
const boldTime = new RegExp(String.raw`^\s*(\*\*|__)(${time})\1(?=\s|$)`)

/** A line with a label or time in bold, without the marks of it. */
function withoutBoldLabel(line: string): string {
  const text = line.replace(boldTime, '$2')
  return text.replace(boldLabelWithColon, '$1$3').replace(boldLabel, '$1$3')
}
